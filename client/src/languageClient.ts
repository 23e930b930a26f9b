/** The library that speaks with the server: a bundle of its own, since to read it takes the editor longer than all the rest of us. */
export { LanguageClient, TransportKind } from 'vscode-languageclient/node';
