# Files that are open to more than they should be, and how temporary folders are mounted.

sections_modes() {
  section tmp-mounts user 5 'while read -r device at kind options rest; do
    case $at in /tmp | /var/tmp | /dev/shm) echo "$at $kind $options" ;; esac
  done </proc/self/mounts; :'
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
  printf '%s\n' "$walked" | sed -n "s/^$2 //p" | head -n "$3"
  end $late
}

# Where apps and logs are kept, once for both: files of environments, and logs of more than 10 MiB.
walk='find /opt /srv /home /var/www /root /var/log -xdev -maxdepth 5 -type f \( ! -path "/var/log/*" -name ".env*" -exec stat -c "E %a %u %g %s %Y %n" {} + \
  -o -size +10240k \( -name "*.log" -o -name "*.out" -o -name "*.err" \) -exec stat -c "L %Y %s %n" {} + \)'

# Files that everybody may write, folders that everybody may write without the sticky bit, files with setuid or setgid. Each with mode,
# owner, group, raw mode with the kind of file (hexadecimal), time of change and name;
# those with setuid or setgid with whether a package brought them. Looked through are three levels of every local disk, six where people
# and services keep things and four of /usr/lib;
# not what containers and packages of languages hold, nor folders that root alone can enter. A name with a line break in it could forge a line, so that it is left out.
loose_files='lf="
"
roots=$(awk "\$3 ~ /^(ext[234]|xfs|btrfs|zfs|f2fs|jfs|bcachefs)\$/ && !seen[\$1]++ { print \$2 }
  \$2 ~ /^\/(tmp|var\/tmp|dev\/shm)\$/ && \$3 == \"tmpfs\" { print \$2 }" /proc/self/mounts)
walk() { # DEPTH FOLDER...
  depth=$1
  shift
  find "$@" -xdev -maxdepth "$depth" -type l -o -type d \( -path /proc -o -path /sys -o -path /snap -o -path /var/lib/docker -o -path /var/lib/containerd \
    -o -path /var/lib/containers -o -path /var/lib/kubelet -o -path /var/lib/lxc -o -path /var/lib/lxd -o -path /var/lib/machines \
    -o -path /var/lib/dpkg -o -path /var/cache -o -path "/tmp/*" -o -path "/var/tmp/*" -o -path "/dev/shm/*" \
    -o -name node_modules -o -name .git -o -path "*$lf*" -o -user 0 ! -perm -0010 ! -perm -0001 \) -prune \
    -o \( -type d -perm -0002 ! -perm -1000 -o -type f \( -perm -0002 -o -perm -4000 -o -perm -2000 \) \) ! -path "*$lf*" \
    -exec stat -c "%a %u %g %f %Y %n" {} + 2>/dev/null
}
set -f
found=$({ walk 3 / $roots; walk 6 /etc /usr/local /opt /srv /home /root /var; walk 4 /usr/lib /usr/libexec; } | sort -u | head -n 400)
set +f
special=$(printf "%s\n" "$found" |
  awk "\$1 ~ /^[2-7][0-7][0-7][0-7]\$/ { sub(/^[^ ]* [^ ]* [^ ]* [^ ]* [^ ]* /, \"\"); print; if (sub(/^\/usr\//, \"/\")) print }")
if [ -d /var/lib/dpkg/info ]; then owned=$(cd /var/lib/dpkg/info && [ -n "$special" ] && grep -hxF "$special" *.list)
elif [ -r /lib/apk/db/installed ]; then
  owned=$(awk "/^F:/ { d = substr(\$0, 3) } /^R:/ { print \"/\" d \"/\" substr(\$0, 3) }" /lib/apk/db/installed | {
    [ -n "$special" ] && grep -xF "$special"
  })
elif command -v rpm >/dev/null; then owned=$(printf "%s\n" "$special" | while read -r f; do rpm -qf "$f" >/dev/null 2>&1 && echo "$f"; done)
else owned=?
fi
printf "%s\n" "$found" | awk -v all="$owned" "BEGIN {
  n = split(all, names, \"\n\")
  for (i = 1; i <= n; i++) { own[names[i]]; own[\"/usr\" names[i]] }
}
NF > 5 {
  name = \$0; sub(/^[^ ]* [^ ]* [^ ]* [^ ]* [^ ]* /, \"\", name)
  print (\$1 !~ /^[2-7][0-7][0-7][0-7]\$/ ? \"-\" : all == \"?\" ? \"unknown\" : name in own ? \"package\" : \"foreign\") \" \" \$0
}"'
