# Whether the host is looked after: services, PM2, dumps, rotation, repositories, memory that ran out, limits.

tell_upkeep() {
  section pm2 root 5 "$pm2"
  section services user $bus "$booted
$services"
  section programs root 5 "$programs"
  reads dumps root "$dump_files"
  section redis root 5 "$redis"
  reads rotations user 'add /etc/logrotate.conf /etc/logrotate.d/*'
  reads log-shipping user 'add /etc/rsyslog.conf /etc/rsyslog.d/*.conf /etc/syslog-ng/syslog-ng.conf /etc/syslog-ng/conf.d/*.conf'
  reads apt-sources user '[ -d /etc/apt ] || list="$list$lf#127"
add /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources'
  reads oom user 'add /proc/vmstat /proc/uptime'
  section oom-log root 5 "$oom_log"
  section mac user 5 "$mac"
  reads pressure user 'add /proc/pressure/cpu /proc/pressure/memory /proc/pressure/io'
  section kernels user 5 'for f in /boot/vmlinuz-*; do [ -e "$f" ] && echo "$f"; done; :'
}

slow_upkeep() {
  section stale-libraries root 5 "$stale_libraries"
}

tell_cpu() {
  begin cpu $own
  read -r line </proc/stat && echo "$line"
  sleep 0.3 2>/dev/null || sleep 1
  read -r line </proc/stat && echo "$line"
  end 0
}

# Processes of containers are none of the host's own.
sees_all='[ -r /proc/1/environ ] || exit 77'

# A dump of PM2 holds the whole environment of every app, passwords too: of the file as pm2 save writes it (JSON, two blanks for each
# level) only these keys of each app are kept, and of them only what looks as it must.
# awk
pm2_dump='function clear() { name = mode = watch = memory = restarts = unstable = state = program = "-" }
function keep() { print "app\t" name "\t" mode "\t" watch "\t" memory "\t" restarts "\t" unstable "\t" state "\t" program }
NR == 1 && $0 !~ /^\[(\])?$/ { print "form"; exit }
/^  [{]$/ { clear(); next }
/^  [}],?$/ { keep(); next }
/^    "[a-z_]+": / {
  key = substr($1, 2, length($1) - 3)
  value = substr($0, index($0, ": ") + 2); sub(/,$/, "", value); gsub(/^"|"$/, "", value)
  if (key == "name") { gsub(/[^A-Za-z0-9_.@:\/ -]/, "?", value); name = substr(value, 1, 64) }
  else if (key == "exec_mode" && value ~ /^(fork|cluster)_mode$/) mode = value
  else if (key == "watch") watch = value == "true" || value == "[" ? "yes" : "no"
  else if (key == "max_memory_restart" && value ~ /^[0-9]+[KMG]?$/) memory = value
  else if (key == "restart_time" && value ~ /^[0-9]+$/) restarts = value
  else if (key == "unstable_restarts" && value ~ /^[0-9]+$/) unstable = value
  else if (key == "status" && value ~ /^(online|stopped|stopping|launching|errored)$/) state = value
  else if (key == "exec_interpreter") program = value ~ /(^|\/)node$/ ? "node" : "other"
}'
# awk
pm2_running='/^name=/ { found = substr($0, 6) }
/^pm2_env=/ && match($0, /"name":"[^"]*"/) { found = substr($0, RSTART + 8, RLENGTH - 9) }
found != "" { gsub(/[^A-Za-z0-9_.@:\/ -]/, "?", found); print "running\t" substr(found, 1, 64); exit }'
# awk
pm2_crashes='substr($0, 1, 19) >= since && match($0, /App \[[^\]]*\] exited with code \[[1-9]/) {
  name = substr($0, RSTART + 5, RLENGTH - 5)
  sub(/\] exited.*/, "", name); sub(/:[0-9]+$/, "", name); gsub(/[^A-Za-z0-9_.@:\/ -]/, "?", name)
  count[substr(name, 1, 64)]++
}
END { for (name in count) print "crashed\t" name "\t" count[name] }'

# PM2 is never asked: its client would start a daemon. The daemon says in its title where its home is.
pm2="$sees_all"'
daemon() {
  case $c in PM2*) ;; *) return ;; esac
  boxed $p && return
  home=$(tr "\0" " " <$p/cmdline | sed -n "s/^PM2 .*God Daemon (\(.*\)) *$/\1/p")
  [ -n "$home" ] || return
  user=$(stat -c %U $p)
  start=none
  ls /etc/rc[2-5].d/S*pm2* /etc/runlevels/default/pm2* "${home%/*}"/.config/systemd/user/*.wants/*pm2* 2>/dev/null | grep -q . && start=init
  grep -qsE "^@reboot.*pm2" /etc/crontab /etc/cron.d/* "/var/spool/cron/crontabs/$user" "/var/spool/cron/$user" && start=cron
  [ -e "/etc/systemd/system/multi-user.target.wants/pm2-$user.service" ] && start=systemd
  grep -qsF "PM2_HOME=$home" /etc/systemd/system/*.wants/*.service && start=systemd
  rotated=no
  { [ -d "$home/modules/pm2-logrotate" ] || grep -qs "pm2/logs" /etc/logrotate.conf /etc/logrotate.d/*; } && rotated=yes
  logs=$(du -sk "$home/logs" 2>/dev/null) || logs=-
  printf "daemon\t%s\t%s\t%s\t%s\t%s\n" "$user" "$start" "$rotated" "${logs%%	*}" "$home"
  for status in $(grep -l "^PPid:[^0-9]*${p#/proc/}\$" /proc/[0-9]*/status 2>/dev/null); do
    tr "\0" " " <"${status%/status}/cmdline" | grep -q "/modules/" && continue
    tr "\0" "\n" <"${status%/status}/environ" | awk '"'$pm2_running'"'
  done 2>/dev/null
  if [ -s "$home/dump.pm2" ]; then
    printf "dump\t%s\n" "$(stat -c "%Y" "$home/dump.pm2")"
    awk '"'$pm2_dump'"' "$home/dump.pm2"
  fi
  if [ -r "$home/pm2.log" ]; then
    echo log
    tail -c 262144 "$home/pm2.log" | awk -v since="$(date -d "@$(($(date +%s) - 86400))" +%Y-%m-%dT%H:%M:%S)" '"'$pm2_crashes'"'
  fi
}
each daemon; :'

# Of a command only the path of its program is kept: arguments may hold passwords.
services='units=$(systemctl list-units --type=service --state=running --plain --no-legend --no-pager) || exit $?
units=$(out "$units" | awk "{ print \$1 }")
[ -n "$units" ] || exit 0
systemctl show --no-pager -p Id,User,DynamicUser,Restart,NoNewPrivileges,ProtectSystem,UnitFileState,FragmentPath,ExecStart -- $units |
  sed "s/^ExecStart={ path=\([^ ;]*\).*/ExecStart=\1/; /^ExecStart=[^\/]/d"'

# Programs that serve and keep to the limit of open files they are given: name, limit, version of Node.js.
# A program is only run for its version where nobody but root can have written it.
programs="$sees_all"'
seen=
program() {
  case $c in node | "node "* | python* | gunicorn* | uvicorn | ruby | puma* | nginx | haproxy | redis-server | caddy | traefik) ;; *) return ;; esac
  boxed $p && return
  name=${c%% *}
  files=
  while read -r one two three limit rest; do case $one$three in Maxfiles) files=$limit; break ;; esac; done <$p/limits
  version=-
  if [ "$name" = node ]; then
    exe=$(readlink $p/exe)
    if [ "$exe" != "$seen" ]; then
      seen=$exe
      known=$(out "$exe" | sed -n "s|.*/v\{0,1\}\([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\)/.*|\1|p")
      case $exe in
        *" (deleted)") known=${known:-replaced} ;;
        /usr/*)
          [ -z "$known" ] && [ -n "$(find "$exe" -user 0 ! -perm -020 ! -perm -002)" ] &&
            known=$(env -i "$exe" -v 2>/dev/null | sed -n "s/^v\([0-9.]*\)$/\1/p")
          ;;
      esac
    fi
    version=${known:--}
  fi
  echo "$name ${files:--} $version"
}
found=$(each program)
[ -z "$found" ] || out "$found" | sort -u | head -n 100; :'

# Folders that jobs write dumps to, told by the words before a path or in it, and the newest dumps in them. Patterns that logrotate is given.
# Files and lines that switch the check of signatures off; addresses may hold passwords and stay here.
makes='pg_dump|pg_basebackup|mysqldump|mariadb-dump|mariadb-backup|xtrabackup|mongodump|BGSAVE|dump[.]rdb|backup'
dump_files='add_jobs /var/spool/cron/root /etc/systemd/system/*backup*.service /etc/systemd/system/*dump*.service \
  /etc/cron.daily/* /etc/cron.hourly/*
[ $timed = no ] && soon= || soon="timeout -k 1 8"
export look soon'
dump_files="look='"'set -f
names="-name *.sql"
for f in dump gz zst xz bz2 tar tgz zip rdb bson archive bak backup gpg age enc; do names="$names -o -name *.$f"; done
while read -r path; do
  [ -d "$path" ] || path=${path%/*}
  while :; do case $path in */) path=${path%/} ;; *) break ;; esac; done
  case $path in
    "" | /usr | /tmp | /var | /var/tmp | /home | /root | /opt | /srv | /mnt | /media | /data) ;;
    /var/lib/*backup* | /var/lib/*dump*) echo "$path" ;;
    /var/lib*) ;;
    *) [ -d "$path" ] && echo "$path" ;;
  esac
done | sort -u | head -n 12 | while read -r place; do
  found=$($soon find "$place" -xdev -maxdepth 3 -type f \( $names \) \
    -exec stat -c "%Y %s %a %n" {} + 2>/dev/null)
  [ $? != 124 ] || exit 124
  [ -n "$found" ] || continue
  modes= up=$place
  while [ -n "$up" ]; do modes="$modes $(stat -c %a "$up")" up=${up%/*}; done
  printf "place\t%s\t%s\n" "${modes# }" "$place"
  printf "%s\n" "$found" | sort -rn | head -n 60
done'"'
$dump_files"
# awk
reader_upkeep='
function place_in(line, before, path) {
  gsub(/["\047]/, "", line)
  while (match(line, /(^|[ \t=>(;|&`])\/[A-Za-z0-9_.\/-]+/)) {
    before = substr(line, 1, RSTART); path = substr(line, RSTART, RLENGTH); line = substr(line, RSTART + RLENGTH)
    sub(/^[^\/]/, "", path)
    if (before ~ /(SRC|SOURCE|LOG)[A-Z_]*=$/) continue
    if (before ~ /(>|-f|-o|-D|--file|--out|--archive|--result-file)[ =]*$/ ||
      before ~ /(BACKUP|DUMP|DEST|TARGET|OUT)[A-Z_]*=$/ || tolower(path) ~ /backup|dump|\/bak/) place_at(path)
  }
}
function place_at(path) { if (path !~ /^\/(bin|sbin|usr\/|lib|dev|proc|sys|run|etc|boot|var\/(log|run|spool|cache))/) places = places path "\n" }
function dump_job(f, n) {
  if (f ~ /^.etc.cron[.](daily|hourly)/) { lines[n] = $0; if (/'$makes'/) hit = 1; return }
  if (f ~ /[.]service$/) { if (!sub(/^ExecStart=/, "")) return }
  else if (/^[ \t]*#/) return
  else if (/'$makes'/) place_in($0)
  calls("(backup|dump)", 20)
}
function dumped(k) {
  for (k = 1; k <= count; k++) {
    while ((head(order[k]) | getline line) > 0) place_in(line)
    close(head(order[k]))
  }
  if (places == "") return 0
  fflush()
  printf "%s", places | ENVIRON["look"]
  return close(ENVIRON["look"]) ? 124 : 0
}
function rotated(n, k, word, top) {
  sub(/#.*/, "")
  if (depth == 0 && $1 ~ /^["\/]/) {
    top = $0; sub(/[{].*/, "", top); gsub(/"/, "", top); n = split(top, word, " ")
    for (k = 1; k <= n; k++) if (word[k] ~ /^\//) print word[k]
  }
  depth += gsub(/[{]/, "{") - gsub(/[}]/, "}")
  if (depth < 0) depth = 0
}
function source(f, n, options) {
  if (/^[ \t]*#/) return
  if (/^[ \t]*$/) { source_end(); return }
  if (/^[ \t]*deb(-src)?[ \t]+\[/) {
    options = tolower($0); sub(/\].*/, "", options)
    if (match(options, /(trusted|allow-insecure)=yes/)) print "trusts\t" f "\t" n "\t" substr(options, RSTART, RLENGTH)
  }
  if (tolower($0) ~ /^(trusted|allow-insecure):[ \t]*yes/) trusts = f "\t" n "\t" tolower($1) " yes"
  if (tolower($0) ~ /^enabled:[ \t]*no/) off = 1
}
function source_end() { if (trusts != "" && !off) print "trusts\t" trusts; trusts = ""; off = 0 }'

# Where it listens, whether a file of its log is open now, when it saved last, and what the file with its port and folder says about saving.
# awk
redis_file='BEGIN { port = 6379; append = "no"; save = "default"; policy = "noeviction"; folder = "" }
{ key = tolower($1); gsub(/"/, "", $2) }
key == "port" { port = $2 }
key == "dir" { folder = $2 }
key == "appendonly" { append = tolower($2) }
key == "save" { save = $2 ~ /^[0-9]+$/ ? "set" : "off" }
key == "maxmemory-policy" { policy = tolower($2) }
END { if (port == want && folder == cwd && append ~ /^(yes|no)$/ && policy ~ /^[a-z-]+$/) print append "\t" save "\t" policy }'
redis="$sees_all"'
saving() {
  case $c in redis-server* | valkey-server*) ;; *) return ;; esac
  boxed $p && return
  title=$(tr "\0" " " <$p/cmdline)
  case $title in *sentinel*) return ;; esac
  port=$(out "$title" | sed -n "s/.*:\([0-9][0-9]*\).*/\1/p")
  ls -l $p/fd 2>/dev/null | grep -q "[.]aof$" && log=open || log=-
  cwd=$(readlink $p/cwd)
  saved=$(stat -c %Y "$cwd"/*.rdb 2>/dev/null | sort -rn | head -n 1)
  file=-
  for f in /etc/redis/*.conf /etc/redis.conf /etc/valkey/*.conf /usr/local/etc/redis*.conf; do
    [ -f "$f" ] || continue
    says=$(awk -v want="${port:-0}" -v cwd="$cwd" '"'$redis_file'"' "$f")
    [ -n "$says" ] && file=$f && break
  done
  [ "$file" = - ] && says="-	-	-"
  printf "redis\t%s\t%s\t%s\t%s\t%s\n" "${port:--}" "$log" "${saved:--}" "$says" "$file"
}
each saving; :'

# Second since the start, and name, of processes that the kernel killed for want of memory.
oom_log='found=$(dmesg) || exit $?
case $found in *"Killed process"*) out "$found" | sed -n "s/^[^[]*\[ *\([0-9]*\)[.][0-9]*\].*Killed process [0-9]* (\([^)]*\)).*/\1 \2/p" | tail -n 20 ;; esac'

# Programs that still use a library that was replaced under them.
stale_libraries='{ read -r line </proc/1/maps; } 2>/dev/null || exit 77
grep -lE "^[^ ]+ r.x. .* /(usr/)?lib[^ ]*[.]so[^ ]* [(]deleted[)]$" /proc/[0-9]*/maps 2>/dev/null | while read -r maps; do
  boxed "${maps%/maps}" || cat "${maps%/maps}/comm"
done 2>/dev/null | sort -u | head -n 50; :'

mac='[ -d /sys/module ] || exit 127
echo sys
[ -r /sys/module/apparmor/parameters/enabled ] && read -r on </sys/module/apparmor/parameters/enabled && echo "apparmor=$on"
[ -r /sys/fs/selinux/enforce ] && echo "selinux=$(cat /sys/fs/selinux/enforce)"
:'
