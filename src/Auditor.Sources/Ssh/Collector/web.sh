# The web server, its certificates and keys, and their renewal.

tell_web() {
  masters='' nginx_dump=:
  if [ -r /proc/1/comm ]; then
    begin nginx-process $own
    case $procs in
    *:nginx*)
      masters=$(nginx_processes)
      out "$masters"
      ;;
    esac
    end 0
  else denied nginx-process
  fi
  nginx_title=
  case $masters in *master*) nginx_title=$(out "$masters" | sed -n 's/^master [0-9]* [0-9]* [0-9]* //p' | head -n 1) ;; esac
  if [ -n "$nginx_title" ]; then tell_nginx; fi
  if [ "$nginx_dump" = : ]; then
    section web-files root 5 "{ $other_paths; } | $web_files"
    section live-certificates root 5 'command -v openssl >/dev/null || exit 127; echo end'
  else
    section web-files root 12 "{ $nginx_dump | awk '$dump_paths'; $other_paths; } | $web_files"
    [ "$timed" = yes ] && quick='timeout 3' || quick=''
    section live-certificates root 12 "quick='$quick'; $nginx_dump | awk '$dump_paths' | $live_certificates"
  fi
  reads renewal root "$renewal"
}

# The configuration is tested with the options of the running master; without one nothing is: the test makes the files of pid and logs where they are missing.
tell_nginx() {
  nginx=$(out "$nginx_title" | sed -n 's/^nginx: master process \(\/[A-Za-z0-9_.\/-]*\)\( .*\)*$/\1/p')
  [ -x "$nginx" ] || nginx=$(command -v nginx)
  nginx=${nginx:-/usr/sbin/nginx}
  prefix=$(nginx_option p)
  nginx_file=$(nginx_option c)
  case "$nginx_title" in
    *' -c'*) known=$nginx_file ;;
    *) known=yes ;;
  esac
  if [ -z "$known" ]; then
    begin nginx none
    echo 'nginx: the file behind -c of its master process is not written as an absolute path'
    end 125
    return
  fi
  nginx_dump="$nginx -T ${prefix:+-p $prefix} ${nginx_file:+-c $nginx_file} 2>/dev/null"
  test_nginx
}

test_nginx() {
  fixed nginx 10 "$nginx" -V -T ${prefix:+-p "$prefix"} ${nginx_file:+-c "$nginx_file"}
}

nginx_option() { printf '%s\n' "$nginx_title" | sed -n "s/.* -$1 *\(\/[A-Za-z0-9_.\/-]*\)\( .*\)*\$/\1/p"; }

# master, worker or other (of a user that is not root), process, parent, start in seconds, title. Anybody can call a process nginx, and what its title names is
# run as root: so only those of root count, and none in containers.
nginx_processes() {
  boxed /proc/self 2>/dev/null && inside=yes || inside=no
  each nginx_process
}

nginx_process() {
  [ "$c" = nginx ] || return
  [ $inside = yes ] || ! boxed "$p" || return
  title=$(tr '\0' ' ' <"$p/cmdline")
  case "$title" in
    *'worker process is shutting down'* | *'cache '*' process'*) return ;;
    *'worker process'*) kind=worker ;;
    *) kind=master ;;
  esac
  who "$p"
  [ "$kind" = worker ] || [ "$user" = 0 ] || kind=other
  printf '%s %s %s %s %s\n' "$kind" "${p#/proc/}" "$parent" "$(started "$p")" "$title"
}

# Of a dump: F configuration, C certificate, K key; who names it; its path. One that is not written out is not followed.
# awk
dump_paths='/^# configuration file / {
  file = substr($0, 22); sub(/:$/, "", file)
  if (base == "") { base = file; sub(/[^\/]*$/, "", base) }
  print "F\tnginx\t" file; next
}
!/^[ \t]*#/ {
  parts = split($0, part, /[;{}]/)
  for (i = 1; i <= parts; i++) {
    if (part[i] !~ /^[ \t]*ssl_certificate(_key)?[ \t]/) continue
    kind = part[i] ~ /^[ \t]*ssl_certificate_key/ ? "K" : "C"
    path = part[i]; sub(/^[ \t]*ssl_certificate(_key)?[ \t]+/, "", path); sub(/[ \t]+$/, "", path); gsub(/^["\047]|["\047]$/, "", path)
    if (path == "" || path ~ /[$]/ || path ~ /^(data|engine|store):/) continue
    print kind "\tnginx\t" (path ~ /^\// ? path : base path)
  }
}'

other_paths='for d in /etc/apache2/sites-enabled /etc/apache2/conf-enabled /etc/httpd/conf.d; do [ ! -d $d ] || grep -rhsE "^[[:space:]]*SSLCertificate(Key)?File[[:space:]]" $d |
  sed -n -e "s/^[[:space:]]*SSLCertificateKeyFile[[:space:]]*\"*\(\/[^\" ]*\).*/K	apache	\1/p" -e "s/^[[:space:]]*SSLCertificateFile[[:space:]]*\"*\(\/[^\" ]*\).*/C	apache	\1/p"; done
for d in /etc/letsencrypt/live/*/; do [ -e "$d/fullchain.pem" ] && printf "C\tcertbot\t%sfullchain.pem\nK\tcertbot\t%sprivkey.pem\n" "$d" "$d"; done
find /etc/nginx /etc/apache2 /etc/httpd /etc/haproxy /etc/ssl/private /etc/pki/tls/private /etc/letsencrypt/archive -xdev -maxdepth 5 -type f \
  \( -name "*.key" -o -name "privkey*.pem" -o -name "*-key.pem" -o -name "*_key.pem" \) 2>/dev/null'

# Mode, owner, group, change and path of each; of certificates their public part, of keys nothing.
web_files='{ seen="" certificates=0 keys=0
while IFS="	" read -r kind by path; do
  case $kind in /*) path=$kind kind=K by=found ;; esac
  facts=$(stat -L -c "%d:%i %a %u %g %Y" "$path" 2>/dev/null) || facts=$path
  case "$seen" in *"|$kind${facts%% *}|"*) continue ;; esac
  seen="$seen|$kind${facts%% *}|"
  case $kind in
    C) certificates=$((certificates + 1)); [ $certificates -le 24 ] || { echo more; continue; } ;;
    K) keys=$((keys + 1)); [ $keys -le 100 ] || { echo more; continue; } ;;
  esac
  [ "$facts" != "$path" ] || { printf "M\t%s\t%s\t%s\n" "$kind" "$by" "$path"; continue; }
  printf "%s\t%s\t%s\t%s\n" "$kind" "$by" "${facts#* }" "$path"
  if [ "$kind" = C ]; then
    head -c 65536 "$path" | awk "/-----BEGIN [A-Z0-9 ]*CERTIFICATE-----/ { on = 1; count++ } on && count < 5 { print } /-----END/ { on = 0 }"
  fi
done
echo end; }'

# What the server itself gives for a name of each certificate, over the loopback: one handshake each, and no request.
live_certificates='{ command -v openssl >/dev/null || exit 127
grep "^C" | awk "!seen[\$0]++" | head -n 10 | while IFS="	" read -r kind by path; do
  name=$(openssl x509 -noout -ext subjectAltName -in "$path" 2>/dev/null | sed -n "s/^[^:]*DNS:\([^, ]*\).*/\1/p" | head -n 1)
  case "$name" in "") continue ;; \*.*) name="www${name#?}" ;; esac
  printf "L\t%s\t%s\n" "$name" "$path"
  $quick openssl s_client -connect 127.0.0.1:443 -servername "$name" </dev/null 2>/dev/null |
    awk "/-----BEGIN CERTIFICATE-----/ { on = 1; count++ } on && count < 2 { print } /-----END/ { on = 0 }"
done
echo end; }'

# Jobs that renew, and what there is to renew. The job of cron of Debian does nothing where systemd runs.
renewal='[ -d /run/systemd/system ] && systemd=yes || systemd=no
list=$list$lf~$systemd
for f in /etc/letsencrypt/renewal/*.conf; do [ -e "$f" ] && f=${f##*/} && say "lineage=${f%.conf}"; done
[ $systemd = no ] || for f in $(systemctl list-timers --no-legend --no-pager 2>/dev/null | grep -oE "(snap[.])?(certbot|acme|lego|dehydrated|letsencrypt)[A-Za-z0-9.@_-]*[.]timer" | sort -u); do say "timer=$f"; done
add_jobs /etc/cron.daily/* /etc/cron.weekly/* /var/spool/cron/* /etc/logrotate.conf /etc/logrotate.d/*
for f in /var/log/nginx/*.log; do [ -e "$f" ] && say "log=$f"; done
say end'
# awk
reader_web='
function renews(f) {
  if (f ~ /^.etc.logrotate/) { if (/^[^#]*\/var\/log\/nginx/) hit = 1; return }
  if (/^[^#]*(certbot|letsencrypt|acme[.]sh|dehydrated|lego )/) hit = 1
  if (/\/run\/systemd\/system/) depth = 1
}
function renewed(f) { if (hit && f ~ /^.etc.logrotate/) print "rotates=" f; else if (hit && !(depth && user == "yes")) print "cron=" f }'
