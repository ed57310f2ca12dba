# Files that are open to more than they should be, and how temporary folders are mounted.

sections_modes() {
  reads tmp-mounts user 'add /proc/self/mounts'
}

# Last of all, since it takes longest. 124 when it takes too long: then nothing of it counts.
slow_files() {
  case $rights in
  root) as= used=root ;;
  sudo) as='sudo -n' used=sudo ;;
  *) as= used=none ;;
  esac
  walked= late=77
  [ $used = none ] || { walked=$(limited 8 $as sh -c "$walk" </dev/null 2>/dev/null); late=$?; }
  case $late in 77 | 124 | 137) ;; *) late=0 ;; esac
  tell_walked secret-files E 200
  tell_walked large-logs L 50
  section loose-files root 10 "$loose_files"
}

tell_walked() { # ID MARK LINES
  begin "$1" $used
  out "$walked" | sed -n "s/^$2 //p" | head -n "$3"
  end $late
}

# Where apps and logs are kept, once for both: files of environments, and logs of more than 10 MiB.
walk='find /opt /srv /home /var/www /root /var/log -xdev -maxdepth 5 -type f \( -name ".env*" ! -path "/var/log/*" -exec stat -c "E %a %u %g %s %Y %n" {} + \
  -o \( -name "*.log" -o -name "*.out" -o -name "*.err" \) -size +10240k -exec stat -c "L %Y %s %n" {} + \)'

# Files that everybody may write, folders that everybody may write without the sticky bit, files with setuid or setgid. Each with mode,
# owner, group, raw mode with the kind of file (hexadecimal), time of change and name;
# those with setuid or setgid with whether a package brought them. Looked through are three levels of every local disk, six where people
# and services keep things and four of /usr/lib;
# not what containers and packages of languages hold, nor folders that root alone can enter. A name with a line break in it could forge a line, so that it is left out.
loose_files='lf="
"
roots=$(awk "\$2 != \"/\" && \$3 ~ /^(ext[234]|xfs|btrfs|zfs|f2fs|jfs|bcachefs)\$/ && !seen[\$1]++ || \$2 ~ /^\/(tmp|var\/tmp|dev\/shm)\$/ && \$3 == \"tmpfs\" && !seen[\$2]++ { print \$2 }" /proc/self/mounts)
walk() { # DEPTH FOLDER...
  depth=$1
  shift
  find "$@" -xdev -maxdepth "$depth" -type l -o -type d \( -name node_modules -o -name .git -o -path "*$lf*" $away -o -user 0 ! -perm -0010 ! -perm -0001 \) -prune \
    -o \( -type d -perm -0002 ! -perm -1000 -o -type f \( -perm -0002 -o -perm -4000 -o -perm -2000 \) \) ! -path "*$lf*" \
    -exec stat -c "%a %u %g %f %Y %n" {} + 2>/dev/null
}
set -f
away=
without() { for f; do away="$away -o -path $f"; done; }
deep="/etc /usr/local /opt /srv /home /root /var" lib="/usr/lib /usr/libexec"
found=$({
  walk 4 $lib
  without /tmp/* /var/tmp/* /dev/shm/* /proc /sys /snap /var/cache
  for f in docker containerd containers kubelet lxc lxd machines dpkg; do without /var/lib/$f; done
  walk 6 $deep
  without $deep $lib
  walk 3 / $roots
} | sort -u | head -n 400)
IFS=$lf special=
for f in $found; do case $f in [2-7][0-7][0-7][0-7]" "*) f=/${f#* /} special=$special$lf$f; case $f in /usr/*) special=$special$lf${f#/usr} ;; esac ;; esac; done
special=${special#"$lf"}
if [ -z "$special" ]; then owned=
elif [ -d /var/lib/dpkg/info ]; then
  set +f
  cd /var/lib/dpkg/info
  # First the packages that have most of them; all lists are read for what is left.
  set --
  for f in passwd util-linux mount sudo login openssh dbus cron bsd libpam-modules fuse pol libutempter exim postfix mariadb-server snapd; do set -- "$@" $f*.list; done
  owned=$(grep -shxF "$special" "$@")
  for f in $special; do case $lf$owned$lf in *"$lf$f$lf"* | *"$lf/usr$f$lf"* | *"$lf${f#/usr}$lf"*) ;; *) owned=$(grep -hxF "$special" *.list); break ;; esac; done
elif [ -r /lib/apk/db/installed ]; then
  owned=$(awk "/^F:/ { d = substr(\$0, 3) } /^R:/ { print \"/\" d \"/\" substr(\$0, 3) }" /lib/apk/db/installed | grep -xF "$special")
elif command -v rpm >/dev/null; then owned=$(for f in $special; do rpm -qf "$f" >/dev/null 2>&1 && echo "$f"; done)
else owned=?
fi
for f in $found; do
  name=/${f#* /} from=-
  case $f in [2-7][0-7][0-7][0-7]" "*)
    from=foreign
    case $lf$owned$lf in *"$lf?$lf"*) from=unknown ;; *"$lf$name$lf"* | *"$lf${name#/usr}$lf"*) from=package ;; esac
  esac
  echo "$from $f"
done'
