# What runs on the host and is kept of it: apps, jobs, backups, files with secrets, logs.

sections_apps() {
  section cron root 5 "$cron"
  section backup-scripts root 5 "$backup_scripts"
  section apps root 5 "$apps"
  section secret-files root 8 'find /opt /srv /home /var/www /root -xdev -maxdepth 5 -name ".env*" -type f -exec stat -c "%a %u %g %s %Y %n" {} + 2>/dev/null | head -n 200'
  section web-roots root 8 'find /var/www /srv /usr/share/nginx -xdev -maxdepth 4 \( -name .git -o -name ".env*" \) 2>/dev/null | head -n 50; :'
  section failed-units user 8 'systemctl list-units --failed --plain --no-legend --no-pager'
  section timers user 8 'systemctl list-timers --all --no-legend --no-pager'
  section logs user 5 'grep -hE "^(SystemMaxUse|Storage)=" /etc/systemd/journald.conf /etc/systemd/journald.conf.d/*.conf 2>/dev/null; echo "logrotate=$(ls /etc/logrotate.d 2>/dev/null | wc -l)"; echo "journal=$(ls -d /var/log/journal 2>/dev/null)"'
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
for p in /proc/[0-9]*; do
  read -r c <$p/comm || continue
  case $c in node | "node "* | dotnet | bun | deno | java | python* | ruby | uvicorn | gunicorn* | puma*) ;; *) continue ;; esac
  grep -qE "docker|containerd|kubepods|libpod" $p/cgroup && k=container || k=host
  tr "\0" "\n" <$p/cmdline | grep -q "^--inspect" && i=inspect || i=plain
  parent=$(sed -n "s/^PPid:[^0-9]*//p" $p/status)
  b=$(tr " " "_" <"/proc/$parent/comm")
  e=$(tr "\0" "\n" <$p/environ | sed -n "s/^\(NODE_ENV\|ASPNETCORE_ENVIRONMENT\)=//p" | head -n 1 | tr -d " \t")
  unit=$(sed -n "s|.*/\([^/]*[.]service\).*|\1|p" $p/cgroup | head -n 1)
  echo "${c%% *} $(stat -c %u $p) $k $i $b ${e:--} ${unit:--}"
done 2>/dev/null; :'
