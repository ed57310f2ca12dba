# Collector of the host source, protocol 1. POSIX sh: dash, bash, busybox ash. It reads; it writes nothing, changes nothing and asks no network.
# Called as `sh -s -- NONCE` with this text on stdin. Everything is in one function, so that half a script runs nothing.
#
#   @NONCE B 1 uid=N priv=root|sudo|list|none   begin
#   @NONCE S ID root|sudo|user|none             a section and the right it was read with
#   |text                                       its output
#   @NONCE E ID RC                              the exit status: 77 no right, 124 too slow, 127 not there
#   @NONCE Z COUNT                              the end

auditor_collect() {
  nonce=$1
  LC_ALL=C SYSTEMD_PAGER='' PAGER=cat NO_COLOR=1
  PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
  export LC_ALL SYSTEMD_PAGER PAGER NO_COLOR PATH
  count=0
  exec 5>&1

  case "$(timeout --version 2>/dev/null)" in *coreutils*) has_timeout=yes ;; *) has_timeout=no ;; esac
  uid=$(id -u)
  rights=none
  if [ "$uid" = 0 ]; then rights=root
  elif sudo -n sh -c : </dev/null >/dev/null 2>&1; then rights=sudo
  elif sudo -n -l </dev/null >/dev/null 2>&1; then rights=list
  fi
  printf '@%s B 1 uid=%s priv=%s\n' "$nonce" "$uid" "$rights"

  # What anybody may read.
  section os user 5 'cat /etc/os-release; echo "AUDITOR_KERNEL=$(uname -r)"; echo "AUDITOR_NOW=$(date +%s)"'
  section passwd user 5 "awk -F: -v OFS=: '{ if (\$2 != \"x\" && \$2 != \"*\" && \$2 != \"!\" && \$2 != \"\") \$2 = \"set\"; print }' /etc/passwd"
  section group user 5 "awk -F: '{ print \$1 \":\" \$3 \":\" \$4 }' /etc/group"
  section listeners user 5 "$listeners"
  section addresses user 5 'cat /proc/net/if_inet6'
  section ufw-files user 5 'grep -E "^(ENABLED|IPV6|DEFAULT_INPUT_POLICY)=" /etc/ufw/ufw.conf /etc/default/ufw'
  section modes user 5 "$modes"
  section sysctl user 5 "$sysctl"
  section memory user 5 'grep -E "^(MemTotal|MemAvailable|SwapTotal|SwapFree):" /proc/meminfo; cat /proc/loadavg; grep -c ^processor /proc/cpuinfo'
  section apt-settings user 8 'apt-config dump'
  section apt-lists user 5 'stat -c %Y /var/lib/apt/lists /var/lib/apt/lists/*_InRelease /var/lib/apt/lists/*_Packages'
  section packages user 8 "dpkg-query -W -f '\${db:Status-Abbrev} \${Package} \${Version}\n' unattended-upgrades fail2ban ufw openssh-server chrony ntp ntpsec systemd-timesyncd cron logrotate"
  section reboot user 5 'ls -d /run /run/reboot-required; cat /run/reboot-required.pkgs'
  section processes user 5 'ps -eo uid=,comm='
  section clock user 5 'timedatectl show -p NTP -p NTPSynchronized'

  # What needs root.
  sshd=$(command -v sshd)
  sshd=${sshd:-/usr/sbin/sshd}
  config=$(running_config)
  fixed sshd-effective 8 "$sshd" -T ${config:+-f "$config"}
  fixed sshd-check 8 "$sshd" -t ${config:+-f "$config"}
  fixed sshd-stranger 8 "$sshd" -T ${config:+-f "$config"} -C user=root,host=stranger.invalid,addr=203.0.113.1
  fixed ufw 8 /usr/sbin/ufw status verbose
  fixed iptables 8 /usr/sbin/iptables-save
  fixed ip6tables 8 /usr/sbin/ip6tables-save
  fixed nft 8 /usr/sbin/nft list ruleset
  fixed fail2ban 8 /usr/bin/fail2ban-client status
  fixed fail2ban-sshd 8 /usr/bin/fail2ban-client status sshd
  fixed fail2ban-bantime 8 /usr/bin/fail2ban-client get sshd bantime
  fixed fail2ban-maxretry 8 /usr/bin/fail2ban-client get sshd maxretry
  section shadow root 5 "awk -F: '{ p = \$2; k = p == \"\" ? \"empty\" : p ~ /^[!*]/ ? \"locked\" : p ~ /^\\\$1\\\$/ ? \"md5\" : p ~ /^\\\$5\\\$/ ? \"sha256\" : p ~ /^\\\$6\\\$/ ? \"sha512\" : p ~ /^\\\$2/ ? \"bcrypt\" : p ~ /^\\\$7\\\$/ ? \"scrypt\" : p ~ /^\\\$(y|gy)\\\$/ ? \"yescrypt\" : \"des\"; print \$1 \":\" k }' /etc/shadow"
  section sudoers root 5 'for f in /etc/sudoers /etc/sudoers.d/*; do [ -f "$f" ] && echo "# file $f" && cat "$f" && echo; done; :'

  section cron root 5 "$cron"
  section backup-scripts root 8 "$backup_scripts"
  section apps root 8 "$apps"
  section secret-files root 8 'find /opt /srv /home /var/www /root -xdev -maxdepth 5 -name ".env*" -type f -exec stat -c "%a %u %g %s %Y %n" {} + 2>/dev/null | head -n 200'
  section web-roots root 8 'find /var/www /srv /usr/share/nginx -xdev -maxdepth 4 \( -name .git -o -name ".env*" \) 2>/dev/null | head -n 50; :'
  section failed-units user 8 'systemctl list-units --failed --plain --no-legend --no-pager'
  section timers user 8 'systemctl list-timers --all --no-legend --no-pager'
  section logs user 8 'grep -hE "^(SystemMaxUse|Storage)=" /etc/systemd/journald.conf /etc/systemd/journald.conf.d/*.conf 2>/dev/null; echo "logrotate=$(ls /etc/logrotate.d 2>/dev/null | wc -l)"; echo "journal=$(ls -d /var/log/journal 2>/dev/null)"'

  # What may hang comes last.
  section log-size root 10 'du -sk /var/log'
  section disks user 8 'df -P'
  section inodes user 8 'df -Pi'
  section apt-pending user 20 'found=$(apt-get -s -o Debug::NoLocking=true upgrade) || exit $?; printf "%s\n" "$found" | grep "^Inst "; :'
  printf '@%s Z %s\n' "$nonce" "$count"
}

# One section: a script for sh, read as `user`, or as `root` where there is a right to.
section() { # ID user|root SECONDS SCRIPT
  if [ "$2" = user ] || [ "$rights" = root ]; then
    [ "$rights" = root ] && used=root || used=user
    emit "$1" "$used" "$3" sh -c "$4"
  elif [ "$rights" = sudo ]; then emit "$1" sudo "$3" sudo -n sh -c "$4"
  else denied "$1"
  fi
}

# One section: a fixed command with an absolute path, as the least list of sudo rights has it.
fixed() { # ID SECONDS COMMAND...
  id=$1 seconds=$2
  shift 2
  if [ ! -x "$1" ]; then absent "$id"
  elif [ "$rights" = root ]; then emit "$id" root "$seconds" "$@"
  elif [ "$rights" = sudo ] || { [ "$rights" = list ] && sudo -n -l "$@" </dev/null >/dev/null 2>&1; }; then emit "$id" sudo "$seconds" sudo -n "$@"
  else denied "$id"
  fi
}

emit() { # ID PRIVILEGE SECONDS COMMAND...
  id=$1 seconds=$3
  begin "$id" "$2"
  shift 3
  status=$( { { limited "$seconds" "$@" </dev/null 2>&1; echo $? >&3; } | awk -v most=262144 '
    { left = most - size; size += length($0) + 2; print "|" substr($0, 1, left < 8192 ? left : 8192); if (size > most) exit }' >&5; } 3>&1 )
  end "$id" "${status:-1}"
}

denied() { begin "$1" none; end "$1" 77; }
absent() { begin "$1" none; end "$1" 127; }
begin() { count=$((count + 1)); printf '@%s S %s %s\n' "$nonce" "$1" "$2"; }
end() { printf '@%s E %s %s\n' "$nonce" "$1" "$2"; }

# busybox' timeout holds its output open for as long as its limit, so only that of coreutils will do.
limited() { # SECONDS COMMAND...
  if [ $has_timeout = yes ]; then timeout -k 1 "$@"; return; fi
  limit=$1
  shift
  "$@" &
  child=$!
  (sleep "$limit"; kill "$child") >/dev/null 2>&1 3>&- 5>&- &
  watch=$!
  wait "$child"
  result=$?
  kill "$watch" 2>/dev/null
  return $result
}

# The file that the running server was told with -f, from the title of its process.
running_config() {
  grep -aho 'sshd: [^ ]*sshd .*\[listener\]' /proc/[0-9]*/cmdline 2>/dev/null | sed -n 's/.* -f \(\/[^ ]*\).*/\1/p' | head -n 1
}

# Sockets that listen, from the kernel itself: protocol, address and port in its own hexadecimal, owner.
listeners='for p in tcp tcp6 udp udp6; do
  [ -r /proc/net/$p ] || continue
  awk -v p=$p "FNR > 1 && (\$4 == \"0A\" || (p ~ /^udp/ && \$4 == \"07\")) { print p, \$2, \$8 }" /proc/net/$p
done'

# Mode, owner, group, size, time of change and name.
modes='for f in /etc/passwd /etc/shadow /etc/group /etc/gshadow /etc/sudoers /etc/sudoers.d/* /etc/ssh/sshd_config /etc/ssh/sshd_config.d/*.conf /etc/ssh/ssh_host_*_key \
  /etc/crontab /etc/cron.d/* /root /var/run/docker.sock /run/docker.sock; do
  [ -e "$f" ] && stat -c "%a %u %g %s %Y %n" "$f"
done; :'

# Jobs of cron and the scripts they call: file, schedule, whether a % is left bare, and only the words that tell of backups. Commands may hold passwords and stay here.
words='pg_dumpall|pg_dump|pg_basebackup|mysqldump|mariadb-dump|mariadb-backup|xtrabackup|mongodump|BGSAVE|dump[.]rdb|restic check|restic forget|restic|borg check|borg prune|borg|wal-g|pgbackrest|rsnapshot|duplicity|velero|backup|aws s3|s3cmd|rclone|rsync|scp |gsutil|azcopy|-mtime|-delete|--keep|gzip -t|pg_restore|sha256sum|gpg|age -r|openssl enc'
tell='function tell(line, all) { all = ""; while (match(line, /'$words'/)) { all = all "," substr(line, RSTART, RLENGTH); line = substr(line, RSTART + RLENGTH) } return substr(all, 2) }'
cron="awk '$tell"'
!/^[ \t]*#/ && $1 ~ /^[0-9*@]/ {
  schedule = $1 ~ /^@/ ? $1 : $1 " " $2 " " $3 " " $4 " " $5
  bare = $0; gsub(/\\%/, "", bare)
  print FILENAME "\t" schedule "\t" (index(bare, "%") > 0 ? "bare" : "-") "\t" tell($0)
}'"' \$(ls -d /etc/crontab /etc/cron.d/* /var/spool/cron/crontabs/* 2>/dev/null) /dev/null"
backup_scripts='cat /etc/crontab /etc/cron.d/* /var/spool/cron/crontabs/* 2>/dev/null | grep -v "^ *#" | grep -oE "/[A-Za-z0-9_./-]*(backup|dump|restic|borg)[A-Za-z0-9_./-]*" | sort -u | head -n 20 |
  while read -r f; do [ -f "$f" ] && head -c 65536 "$f" | awk -v f="$f" '"'$tell
{ found = tell(\$0); if (found != \"\") print f \"\\t\" found }'"'; done; :'

# Programs that run an app: name, owner, in a container or not, --inspect or not, name of the parent, environment that says production.
apps='[ -r /proc/1/environ ] || exit 77
for p in /proc/[0-9]*; do
  read -r c <$p/comm || continue
  case $c in node | dotnet | bun | deno | java | python* | ruby | uvicorn | gunicorn | puma*) ;; *) continue ;; esac
  grep -qE "docker|containerd|kubepods|libpod" $p/cgroup && k=container || k=host
  tr "\0" "\n" <$p/cmdline | grep -q "^--inspect" && i=inspect || i=plain
  parent=$(sed -n "s/^PPid:[^0-9]*//p" $p/status)
  read -r b <"/proc/$parent/comm"
  e=$(tr "\0" "\n" <$p/environ | sed -n "s/^\(NODE_ENV\|ASPNETCORE_ENVIRONMENT\)=//p" | head -n 1)
  echo "$c $(stat -c %u $p) $k $i $b ${e:--}"
done 2>/dev/null; :'

sysctl='for k in net/ipv4/ip_forward net/ipv4/conf/all/accept_redirects net/ipv4/conf/all/send_redirects net/ipv4/conf/all/accept_source_route net/ipv4/conf/all/rp_filter \
  net/ipv4/tcp_syncookies net/ipv6/conf/all/accept_redirects net/core/somaxconn kernel/randomize_va_space kernel/kptr_restrict kernel/dmesg_restrict kernel/yama/ptrace_scope \
  fs/suid_dumpable fs/protected_hardlinks fs/protected_symlinks fs/file-max; do
  [ -r /proc/sys/$k ] && read -r v </proc/sys/$k && echo "$k=$v"
done; :'

auditor_collect "$1"
