# Files that are open to more than they should be, and how temporary folders are mounted.

tell_modes() {
  reads tmp-mounts user 'add /proc/self/mounts'
}

# Last of all, since it takes longest.
slow_files() {
  later secret-files root "$walk"
  later large-logs root ''
  section loose-files root 5 "$loose_files"
}

# Where apps and logs are kept, once for both: files of environments, and logs of more than 10 MiB. Not what packages of languages and their caches hold.
walk='
walked=$(find /opt /srv /home /var/www /root /var/log -xdev -maxdepth 5 -type d \( -name node_modules -o -name .git -o -name .cache -o -name .npm -o -name .nuget -o -name .pyenv \) -prune \
  -o -type f \( -name ".env*" ! -path "/var/log/*" -exec stat -c "E %a %u %g %s %Y %n" {} + \
  -o \( -name "*.log" -o -name "*.out" -o -name "*.err" \) -size +10240k -exec stat -c "L %Y %s %n" {} + \) </dev/null 2>/dev/null)
walked() { # ID MARK LINES
  printf "%s S %s %s\n" "$secret" $1 $right
  IFS=$lf k=0
  set -f
  for f in $walked; do
    case $f in "$2 "*) k=$((k + 1)); [ $k -gt $3 ] || out "${f#??}" ;; esac
  done
  set +f
  IFS=" 	$lf"
  printf "\n%s E 0\n" "$secret"
}
walked secret-files E 200
walked large-logs L 50'

# Files that everybody may write, folders that everybody may write without the sticky bit, files with setuid or setgid. Each with mode,
# owner, group, raw mode with the kind of file (hexadecimal), time of change and name;
# those with setuid or setgid with whether a package brought them. Looked through are three levels of every local disk, six where people
# and services keep things and four of /usr/lib;
# not what containers and packages of languages (node_modules, site-packages, caches of Python) hold, nor symbols for debuggers (.build-id), nor folders that root alone can enter. A name with a line break in it could forge a line, so that it is left out.
# First the lists of the packages of Debian that have most of them are read; all lists for what is left.
# awk
loose='$0 in seen { next }
$1 ~ /^[2-7]...$/ {
  seen[$0]; special[++count] = $0; left++
  name = substr($0, index($0, "/"))
  of[name] = $0
  if (sub(/^.usr/, "", name)) of[name] = $0
  next
}
others < 400 { seen[$0]; other[++others] = $0 }
END {
  last = split("passwd util-linux mount sudo login openssh-client openssh-server dbus cron bsdutils bsdextrautils libpam-modules-bin fuse fuse3 polkitd policykit-1 pkexec libutempter0:amd64 libutempter0:arm64 exim4-daemon-light postfix mariadb-server mariadb-server-10.5 snapd", list, " ")
  for (i = 1; i <= last && left > 0; i++)
    while ((getline name < ("/var/lib/dpkg/info/" list[i] ".list")) > 0) if (name in of && !(of[name] in owned)) { owned[of[name]]; left-- }
  for (i = 1; i <= count && i <= 400; i++) print (special[i] in owned ? "package " : "foreign ") special[i]
  for (i = 1; i <= others && i <= 400 - count; i++) print "- " other[i]
}'
loose_files='set -f
away=
without() { for f; do away="$away -o -path $f"; done; }
walk() { # DEPTH FOLDER...
  depth=$1
  shift
  find "$@" -xdev -maxdepth "$depth" -type l -o -type d \( -name node_modules -o -name .git -o -name __pycache__ -o -name "[ds]*-packages" -o -name .build-id \
    -o -path "*$lf*" $away -o -user 0 ! -perm -0010 ! -perm -0001 \) -prune \
    -o \( -type d -perm -0002 ! -perm -1000 -o -type f \( -perm -0002 -o -perm -4000 -o -perm -2000 \) \) ! -path "*$lf*" \
    -exec stat -c "%a %u %g %f %Y %n" {} + 2>/dev/null
}
roots=$(awk "\$2 != \"/\" && \$3 ~ /^(ext[234]|xfs|btrfs|zfs|f2fs|jfs|bcachefs)\$/ && !seen[\$1]++ || \$2 ~ /^\/(tmp|var\/tmp|dev\/shm)\$/ && \$3 == \"tmpfs\" && !seen[\$2]++ { print \$2 }" /proc/self/mounts)
deep="/etc /usr/local /opt /srv /home /root /var" lib="/usr/lib /usr/libexec"
found=$({
  walk 4 $lib
  without /tmp/* /var/tmp/* /dev/shm/* /proc /sys /snap /var/cache
  for f in docker containerd containers kubelet lxc lxd machines dpkg; do without /var/lib/$f; done
  walk 6 $deep
  without $deep $lib
  walk 3 / $roots
} | awk '"'$loose'"')
IFS=$lf special=
for f in $found; do case $f in foreign*) f=/${f#*/} special=$special$lf$f; case $f in /usr/*) special=$special$lf${f#/usr} ;; esac ;; esac; done
special=${special#"$lf"}
if [ -z "$special" ]; then owned=
elif [ -d /var/lib/dpkg/info ]; then
  cd /var/lib/dpkg/info
  set +f
  owned=$(grep -hxF "$special" *.list)
  set -f
elif [ -r /lib/apk/db/installed ]; then
  owned=$(awk "/^F:/ { d = substr(\$0, 3) } /^R:/ { print \"/\" d \"/\" substr(\$0, 3) }" /lib/apk/db/installed | grep -xF "$special")
elif command -v rpm >/dev/null; then owned=$(for f in $special; do rpm -qf "$f" >/dev/null 2>&1 && echo "$f"; done)
else owned=?
fi
for f in $found; do
  case $f in foreign*)
    name=/${f#*/}
    case $lf$owned$lf in *"$lf?$lf"*) f=unknown${f#foreign} ;; *"$lf$name$lf"* | *"$lf${name#/usr}$lf"*) f=package${f#foreign} ;; esac
  esac
  out "$f"
done'
