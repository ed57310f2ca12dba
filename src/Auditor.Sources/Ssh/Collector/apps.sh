# What runs on the host and is kept of it: apps, jobs, backups, files with secrets, logs.

tell_apps() {
  reads cron root add_jobs
  reads backup-scripts root 'add_jobs /etc/cron.daily/* /etc/cron.hourly/*'
  section apps root 5 "$apps"
  section web-roots root 5 'found=$(find /var/www /srv /usr/share/nginx -xdev -maxdepth 4 \( -name .git -o -name ".env*" \) 2>/dev/null)
[ -z "$found" ] || out "$found" | head -n 50'
  section failed-units user $bus "$booted
systemctl list-units --failed --plain --no-legend --no-pager"
  section timers user $bus "$booted
systemctl list-timers --all --no-legend --no-pager"
  reads logs user 'add /etc/systemd/journald.conf /etc/systemd/journald.conf.d/*.conf
set -- /etc/logrotate.d/*
[ -e "$1" ] || shift
say "logrotate=$#"
[ -d /var/log/journal ] && say journal=/var/log/journal || say journal='
}

# Jobs of cron and the scripts they call: file, schedule, whether a % is left bare, and only the words that tell of backups. Commands may hold passwords and stay here.
words='pg_dumpall|pg_dump|pg_basebackup|mysqldump|mariadb-dump|mariadb-backup|xtrabackup|mongodump|BGSAVE|dump[.]rdb|restic check|restic forget|restic|borg check|borg prune|borg|wal-g|pgbackrest|rsnapshot|duplicity|velero|backup|aws s3|s3cmd|rclone|rsync|scp |gsutil|azcopy|-mtime|-delete|--keep|gzip -t|pg_restore|sha256sum|gpg|age -r|openssl enc'
# awk
reader_apps='
function tell(line, all) { while (match(line, /'$words'/)) { all = all "," substr(line, RSTART, RLENGTH); line = substr(line, RSTART + RLENGTH) } return substr(all, 2) }
function job(f, schedule, rest) {
  if (/^[ \t]*#/ || $1 !~ /^[0-9*@]/) return
  schedule = $1 ~ /^@/ ? $1 : $1 " " $2 " " $3 " " $4 " " $5
  rest = $0; gsub(/\\%/, "", rest)
  print f "\t" schedule "\t" (index(rest, "%") > 0 ? "bare" : "-") "\t" tell($0)
}
function call(f) {
  if (f ~ /^.etc.cron[.](daily|hourly)/) {
    if (/pg_dump|mysqldump|mariadb-dump|mongodump|restic|borg|duplicity|rsnapshot|automysqlbackup|autopostgresqlbackup/) { called(f, 30); skip = 1 }
    return
  }
  if (!/^ *#/) calls("(backup|dump|restic|borg)", 30)
}
function calls(words, most) {
  while (match($0, "/[A-Za-z0-9_./-]*" words "[A-Za-z0-9_./-]*")) {
    called(substr($0, RSTART, RLENGTH), most)
    $0 = substr($0, RSTART + RLENGTH)
  }
}
function called(path, most) { if (!((id, path) in seen) && count < most && path !~ /[^A-Za-z0-9_.\/-]/) { seen[id, path]; order[++count] = path } }
function head(f) { return "[ -f " f " ] && exec head -c 65536 " f }
function scripts(k, found) {
  for (k = 1; k <= count; k++) {
    while ((head(order[k]) | getline line) > 0) { found = tell(line); if (found != "") print order[k] "\t" found }
    close(head(order[k]))
  }
}'

# Programs that run an app: name, owner, in a container or not, --inspect or not, name of the parent, environment that says production, unit of systemd.
apps='[ -r /proc/1/environ ] || exit 77
set_in() { # NAME: what the environment in e says of it
  case $e in *"$lf$1="*) said=${e#*"$lf$1="} said=${said%%"$lf"*} ;; *) said= ;; esac
  case $said in *[!A-Za-z0-9_.-]*) said=other ;; esac
}
app() {
  case $c in node | "node "* | dotnet | bun | deno | java | python* | ruby | uvicorn | gunicorn* | puma*) ;; *) return ;; esac
  k=host i=plain unit= b=-
  while read -r line; do
    case $line in *docker* | *containerd* | *kubepods* | *libpod*) k=container ;; esac
    [ -z "$unit" ] || continue
    case $line in *.service*) unit=${line%.service*} unit=${unit##*/}.service ;; esac
  done <$p/cgroup
  who $p
  [ "$user" = - ] && return
  read -r b <"/proc/$parent/comm"
  case $c in node* | bun | deno) titled $p; case $title in *--inspect*) case $lf$(tr "\0" "\n" <$p/cmdline) in *"$lf--inspect"*) i=inspect ;; esac ;; esac ;; esac
  case $c in node* | bun | deno | dotnet) e=$lf$(tr "\0" "\n" <$p/environ) ;; *) e= ;; esac
  set_in NODE_ENV
  [ -n "$said" ] || set_in ASPNETCORE_ENVIRONMENT
  while :; do case $b in *" "*) b=${b%% *}_${b#* } ;; *) break ;; esac; done
  echo "${c%% *} $user $k $i $b ${said:--} ${unit:--}"
}
each app; :'
