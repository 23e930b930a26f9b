import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { StructureNode } from '../../server/src/protocol/structure';
import type { StructureEntry } from './structureEntry';

/** A row of the view 层次. */
export function toTreeItem(entry: StructureEntry, collapsed: boolean): TreeItem {
  const { id, node, uri, children, page } = entry;
  const item = new TreeItem(node.label);
  // The editor keeps a row closed that had nothing below it when it was born; as another row it opens.
  item.id = children.length > 0 ? `${id}+` : id;
  if (children.length > 0)
    item.collapsibleState = collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  item.description = node.description;
  // Nothing is changed on a page: no menu is for its rows.
  item.contextValue = page ? 'page' : contextOf(node);
  const about = [node.label, ...(node.length ? [node.length] : []), ...node.messages];
  item.tooltip = new MarkdownString().appendText(about.join('\n'));
  item.accessibilityInformation = { label: spoken(node) };
  const icon = iconOf(node);
  if (icon) item.iconPath = icon;
  item.command = { command: 'jianggao.goTo', title: '', arguments: [uri, node.selectionRange, id] };
  return item;
}

/** What the menus ask: item, missing, missing.fill, outline, body, frontMatter … */
function contextOf({ kind, region, fill }: StructureNode): string {
  if (kind === 'missing' && fill) return 'missing.fill';
  return region ?? kind;
}

/** What a screen reader says: number and title, then what is wrong. */
function spoken({ kind, label, description, messages }: StructureNode): string {
  const wrong = messages.length > 0 ? messages : kind === 'missing' ? [description] : [];
  return [label, ...wrong].join('，');
}

function iconOf(node: StructureNode): ThemeIcon | undefined {
  if (node.kind === 'missing')
    return new ThemeIcon(
      'circle-slash',
      new ThemeColor(node.severity ? 'list.warningForeground' : 'descriptionForeground'),
    );
  if (node.severity === 'error') return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (node.severity === 'warning') return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (node.severity === 'information') return new ThemeIcon('info');
  return undefined;
}
