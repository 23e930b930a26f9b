#!/usr/bin/env bash
# Neovim, Emacs and Helix of today, for the tests that drive them: Debian's newest packages, unpacked into a folder of their own
# and started with the libraries that came along. Nothing of the system is touched, and nobody has to be root.
set -euo pipefail
folder="${JIANGGAO_EDITORS:-/var/tmp/jianggao-editors}"
if [ -x "$folder/usr/bin/nvim" ] && [ -x "$folder/usr/bin/emacs-nox" ] && [ -x "$folder/usr/bin/hx" ]; then exit; fi
if ! command -v apt-get >/dev/null || [ "$(dpkg --print-architecture)" != amd64 ]; then
  echo 'editors for the tests are taken from Debian’s packages for amd64' >&2
  exit 1
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/packages"
: >"$work/state/status"
echo 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian sid main' >"$work/sources.list"
# An apt that knows no installed package, and no other source.
options=(-q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State=$work/state"
  -o "Dir::State::status=$work/state/status" -o "Dir::Cache=$work/cache" -o Debug::NoLocking=1 -o Acquire::Retries=3
  -o Acquire::Languages=none -o APT::Sandbox::User=)
apt-get "${options[@]}" update >/dev/null

# All that they need to run; Emacs also asks for what compiles Lisp, which no test does.
mapfile -t packages < <(
  apt-get "${options[@]}" install --no-install-recommends -y --print-uris neovim emacs-nox elpa-lsp-mode hx |
    sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" |
    grep -Ev '^(binutils|lib(binutils|gprofng|ctf|sframe|itm|quadmath|[a-z]+san)[0-9]|gcc-|libgcc-[0-9]+-dev|libc(6)?-dev|linux-libc|emacs-el$|install-info|emacsen)'
)
(cd "$work/packages" && apt-get "${options[@]}" download "${packages[@]}" >/dev/null)
mkdir -p "$work/root"
for package in "$work"/packages/*.deb; do dpkg-deb -x "$package" "$work/root"; done
# Whole or not at all.
rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
mv "$work/root" "$folder"
