#!/usr/bin/env bash
# Puts Firefox ESR 115, the oldest that is promised, where the tests look for it, beside any other Firefox.
# Debian 11 is the last that had it. Its packages are unpacked into a folder, and nothing is installed: so anybody
# may call this, on a Debian whose mirror still has that release.
set -euo pipefail

RELEASE=bullseye
# The browser, and the libraries that newer releases have no more, or need not have.
PACKAGES=(firefox-esr=115.* libdbus-glib-1-2 libevent-2.1-7 libffi7)

folder="$HOME/.cache/taizhang/firefox-115"
[ -x "$folder/usr/lib/firefox-esr/firefox-esr" ] && exit

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/root"
touch "$work/status"

# The mirror is the one that this machine has its own release from.
. /etc/os-release
keys=/usr/share/keyrings/debian-archive-keyring.gpg
apt-get --print-uris update |
  sed -n "s|^'\(.*\)/dists/$VERSION_CODENAME/InRelease'.*|deb [signed-by=$keys] \1 $RELEASE main|p" >"$work/sources.list"

apt_get() {
  apt-get -qq -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$work/lists" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" -o APT::Sandbox::User= "$@"
}
apt_get update
cd "$work"
apt_get download "${PACKAGES[@]}"
for package in ./*.deb; do dpkg -x "$package" "$work/root"; done
mkdir -p "$(dirname "$folder")"
rm -rf "$folder"
mv "$work/root" "$folder"
