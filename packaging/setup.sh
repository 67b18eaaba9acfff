# Sourced by packaging/run and packaging/test, which set $root to the checkout.
# `set_up run` or `set_up test` makes $python: a .venv with the locked packages, on a system with the parts that they
# need. What stands already is left alone; a set-up that was cut short is mended by running it again.

unset PYTHONHOME PYTHONPATH
venv=$root/.venv
python=$venv/bin/python

say() { printf 'kazrights: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

set_up() { # run|test
  is_ready "$1" && return
  [ -w "$root" ] || die "$root is read-only for you, and the set-up makes its .venv there." \
    "Copy kazrights to a folder of your own and start it there."
  exec 9<"$root/packaging/setup.sh"
  if command -v flock >/dev/null; then # two first starts at once: the second waits
    flock -n 9 || { say "waiting for another set-up of this checkout"; flock 9; }
  fi
  is_ready "$1" || { add_system_parts "$1"; add_python_packages "$1"; }
  exec 9<&-
}

# Ready means that this interpreter, lock, list of parts and script have been through it before.
is_ready() { [ -f "$venv/ready-$1" ] && [ "$(cat "$venv/ready-$1")" = "$(fingerprint "$1")" ]; }
fingerprint() {
  "$python" -I -S -c 'import sys; print(sys.version_info[:2], sys.base_prefix)' 2>/dev/null || echo "no Python"
  cat "$root/packaging/requirements-$1.lock" "$root/packaging/system-parts" "$root/packaging/setup.sh" | cksum
}

# ---- the system's part

add_system_parts() { # run|test
  base=$(find_python) || base=
  case $(uname) in
    Darwin) add_parts_macos "$1" ;;
    *) add_parts_linux "$1" ;;
  esac
}

add_parts_macos() { # run|test
  [ -n "$base" ] || die "Python 3.11 to 3.14 is missing, and this script can't install it on macOS." \
    "Install it from python.org or with 'brew install python@3.13', then repeat."
  [ "$1" = run ] || say "no X server is installed on macOS: the test of the window on one is left out."
}

add_parts_linux() { # run|test
  if [ -z "$base" ]; then # without Python the loader can't be asked: name everything, apt skips what is there
    apt_install "Python 3.11 to 3.14 with venv" "ca-certificates python3 python3-venv $(parts "$1" | packages)"
    base=$(find_python) || die "apt brought no Python 3.11 to 3.14 with ssl and venv (it has" \
      "$(/usr/bin/python3 --version 2>&1)). Install one; KAZRIGHTS_PYTHON=/path/to/python3 says where it is."
  fi
  missing=$(parts "$1" | "$base" -I "$root/packaging/missing_parts.py")
  [ -z "$missing" ] || apt_install "$(echo "$missing" | names)" "$(echo "$missing" | packages)"
}

find_python() {
  for candidate in "${KAZRIGHTS_PYTHON:-/usr/bin/python3}" /usr/bin/python3 \
    python3 python3.14 python3.13 python3.12 python3.11; do
    command -v "$candidate" >/dev/null && fits "$candidate" && { command -v "$candidate"; return; }
  done
  return 1
}
# Debian's Python without python3-venv lacks ensurepip.
fits() {
  "$1" -I -c 'import ctypes, ensurepip, ssl, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' \
    2>/dev/null
}

parts() { # run|test: the lines of system-parts for it, as "part package"; tests need what running needs
  sed -n "s/^run  *//p" "$root/packaging/system-parts"
  [ "$1" = run ] || sed -n "s/^$1  *//p" "$root/packaging/system-parts"
}
names() { sed 's/ .*//; s/^program://; s/^font:.*/a font with Kazakh letters/' | paste -s -d , - | sed 's/,/, /g'; }
packages() { sed 's/.* //' | paste -s -d ' ' -; }

apt_install() { # what is missing, Debian's packages for it
  command -v apt-get >/dev/null || die "this system lacks $1, and this script can install it only with apt." \
    "Install what holds it (Debian calls it: $2), then repeat."
  line="apt-get install -y --no-install-recommends $2"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [ -t 0 ] && ask_for_sudo "$2"; }; }; then
    as_root=sudo
  else
    die "this system lacks $1. Installing needs an administrator, who runs as root:
  apt-get update && $line
Then repeat."
  fi
  say "installing by apt: $2"
  apt="$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300"
  $apt update 9<&- || say "apt-get update had a problem; going on with the package lists that there are"
  # shellcheck disable=SC2086
  $apt install -y --no-install-recommends $2 9<&- >/dev/null || die "apt could not install that. By hand, as root:
  apt-get update && $line
Then repeat."
}
ask_for_sudo() {
  say "administrator rights are needed once, to install by apt: $1"
  sudo -v
}

# ---- Python's part

add_python_packages() { # run|test
  if [ -e "$venv/unfinished" ] || ! "$python" -I -c 'import pip' 2>/dev/null || ! fits "$python"; then
    rm -rf "$venv"
    mkdir "$venv"
    : >"$venv/unfinished"
    "$base" -m venv "$venv" || die "$base could not make $venv"
  fi
  : >"$venv/unfinished"
  rm -f "$venv"/ready-*
  say "installing the locked Python packages into .venv (the first time, some 120 MB to fetch)"
  PIP_USER=0 "$python" -m pip install --disable-pip-version-check --quiet --require-hashes --only-binary :all: \
    --no-deps -r "$root/packaging/requirements-$1.lock" ||
    die "pip could not install them. They need the network or a filled pip cache, and a system that they are built" \
      "for: Linux with glibc 2.34 or newer (2.39 on ARM), macOS 14 or newer."
  # The checkout itself, found from site-packages, wherever it is moved to.
  for site in "$venv"/lib/python3.*/site-packages; do echo ../../../.. >"$site/kazrights.pth"; done
  fingerprint run >"$venv/ready-run"
  [ "$1" = run ] || fingerprint "$1" >"$venv/ready-$1"
  rm "$venv/unfinished"
}
