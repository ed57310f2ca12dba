# What runs on the host and is kept of it: apps, jobs, backups, files with secrets, logs.

sections_apps() {
  section cron root 5 "$cron"
  section backup-scripts root 5 "$backup_scripts"
  section apps root 5 "$apps"
  section web-roots root 5 'find /var/www /srv /usr/share/nginx -xdev -maxdepth 4 \( -name .git -o -name ".env*" \) 2>/dev/null | head -n 50; :'
  section failed-units user $bus "$booted
systemctl list-units --failed --plain --no-legend --no-pager"
  section timers user $bus "$booted
systemctl list-timers --all --no-legend --no-pager"
  section logs user 5 'grep -hE "^(SystemMaxUse|Storage)=" /etc/systemd/journald.conf /etc/systemd/journald.conf.d/*.conf 2>/dev/null; set -- /etc/logrotate.d/*; [ -e "$1" ] || shift; echo "logrotate=$#"; [ -d /var/log/journal ] && echo journal=/var/log/journal || echo journal='
}

# Jobs of cron and the scripts they call: file, schedule, whether a % is left bare, and only the words that tell of backups. Commands may hold passwords and stay here.
words='pg_dumpall|pg_dump|pg_basebackup|mysqldump|mariadb-dump|mariadb-backup|xtrabackup|mongodump|BGSAVE|dump[.]rdb|restic check|restic forget|restic|borg check|borg prune|borg|wal-g|pgbackrest|rsnapshot|duplicity|velero|backup|aws s3|s3cmd|rclone|rsync|scp |gsutil|azcopy|-mtime|-delete|--keep|gzip -t|pg_restore|sha256sum|gpg|age -r|openssl enc'
tell='function tell(line, all) { all = ""; while (match(line, /'$words'/)) { all = all "," substr(line, RSTART, RLENGTH); line = substr(line, RSTART + RLENGTH) } return substr(all, 2) }'
cron="awk '$tell"'
!/^[ \t]*#/ && $1 ~ /^[0-9*@]/ {
  schedule = $1 ~ /^@/ ? $1 : $1 " " $2 " " $3 " " $4 " " $5
  bare = $0; gsub(/\\%/, "", bare)
  print FILENAME "\t" schedule "\t" (index(bare, "%") > 0 ? "bare" : "-") "\t" tell($0)
}'"' \$(ls -d /etc/crontab /etc/cron.d/* /var/spool/cron/crontabs/* 2>/dev/null) /dev/null"
backup_scripts='{ cat /etc/crontab /etc/cron.d/* /var/spool/cron/crontabs/* 2>/dev/null | grep -v "^ *#" | grep -oE "/[A-Za-z0-9_./-]*(backup|dump|restic|borg)[A-Za-z0-9_./-]*"
  grep -lE "pg_dump|mysqldump|mariadb-dump|mongodump|restic|borg|duplicity|rsnapshot|automysqlbackup|autopostgresqlbackup" /etc/cron.daily/* /etc/cron.hourly/* 2>/dev/null
  } | sort -u | head -n 30 |
  while read -r f; do [ -f "$f" ] && head -c 65536 "$f" | awk -v f="$f" '"'$tell
{ found = tell(\$0); if (found != \"\") print f \"\\t\" found }'"'; done; :'

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
  user_of $p
  [ "$user" = - ] && return
  read -r b <"/proc/$parent/comm"
  case $c in node* | bun | deno) case $lf$(tr "\0" "\n" <$p/cmdline) in *"$lf--inspect"*) i=inspect ;; esac ;; esac
  e=$lf$(tr "\0" "\n" <$p/environ)
  set_in NODE_ENV
  [ -n "$said" ] || set_in ASPNETCORE_ENVIRONMENT
  while :; do case $b in *" "*) b=${b%% *}_${b#* } ;; *) break ;; esac; done
  echo "${c%% *} $user $k $i $b ${said:--} ${unit:--}"
}
each_process app 2>/dev/null; :'
