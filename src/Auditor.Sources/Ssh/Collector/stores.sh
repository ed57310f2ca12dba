# Data stores: their processes, what they answer over the loopback interface, what their files say. No password is sent and none leaves
# the host.

tell_stores() {
  case "$procs ${listening%%udp*} " in
  *:redis* | *:valkey* | *:keydb* | *:mem* | *:mongod* | *:mysqld* | *:mariadbd* | *:postgres* | *:java* | *:beam* | *:18EB\ * | *:2BCB\ * | *:6989\ * | *:23F0\ *)
    section stores user 12 "$processes
timed=$timed
listening='${listening%%udp*}'
$store_words
$stores" ;;
  # No store is seen and no usual port listens, so that none is asked.
  *) section stores user 5 '[ -r /proc/1/comm ] || exit 77' ;;
  esac
  reads store-files root "$store_files"
}

# What a process was started with: only the options that tell where it listens and whom it lets in, secrets as <set>.
# awk
known_options='
    { sub(/\r$/, ""); words[NR] = $0 }
    BEGIN {
      flags = "^(auth|noauth|S|enable-sasl|bind_ip_all|skip-grant-tables|skip-networking|no-defaults)$"
      named = "^(port|p|bind|bind-address|bind_ip|listen_addresses|l|h|s|U|D|config|f|datadir|defaults-file|config_file|hba_file)$"
      dotted = "^(http[.]port|network[.]host|xpack[.]security[.]enabled|plugins[.]security[.]disabled)$"
    }
    END {
      if (split(words[1], title, " ") > 1 && command ~ /^(redis|valkey)/) print "option title=" title[2]
      if (words[2] ~ /^\//) print "option config=" words[2]
      for (i = 2; i <= NR; i++) {
        w = words[i]
        if (w == "-c" || w == "-E") w = "--" words[++i]
        if (w !~ /^-/) continue
        sub(/^-E?-?/, "", w)
        if (command ~ /^(mysqld|mariadbd)$/) gsub(/_/, "-", w)
        at = index(w, "=")
        key = at ? substr(w, 1, at - 1) : w
        value = at ? substr(w, at + 1) : words[i + 1]
        if (key ~ /^(requirepass|masterauth|keyFile|Y|auth-file|user|aclfile)$/) print "option " key "=<set>"
        else if (key ~ flags) print "option " key "=" (at ? value : "yes")
        else if (key ~ named || key ~ dotted) print "option " key "=" value
      }
    }'
store_words='options() { # PROC COMMAND
  tr "\0" "\n" <"$1/cmdline" 2>/dev/null | awk -v command="$2" '"'$known_options'"'
}
store() { # COMMAND: for a process that is a store
  case $c in
  redis-server | valkey-server | keydb-server | memcached | mongod | mysqld | mariadbd) ;;
  postgres) titled "$p" && case $title in postgres:*) return ;; esac || return ;;
  java) titled "$p"; case $title in *org.elasticsearch* | *org.opensearch*) c=elasticsearch ;; *) return ;; esac ;;
  beam.smp) titled "$p"; case $title in *rabbit*) c=rabbitmq ;; *) return ;; esac ;;
  *) return ;;
  esac
  if boxed "$p"; then k=container; else k=host; fi
  "$@"
}
stored() { each store "$1"; }'

# Processes, then what answers: only on ports that listen, one question that asks for nothing but the right to ask.
stores='[ -r /proc/1/comm ] || exit 77
tell() { who "$p"; echo "process $c ${p#/proc/} $user $k"; options "$p" "$c"; }
processes=$(stored tell)
[ -z "$processes" ] || out "$processes"

[ "$timed" = yes ] && soon="timeout 2" || soon=
talk() { # ADDRESS PORT READER...
  address=$1 port=$2
  shift 2
  if command -v bash >/dev/null && [ -n "$soon" ]; then
    $soon bash -c "exec 3<>\"/dev/tcp/$address/$port\" && cat >&3 && exec $* <&3" 2>/dev/null
  elif command -v nc >/dev/null; then $soon nc -w 2 "$address" "$port" 2>/dev/null
  else echo "no tool"
  fi
}
reach() { # PORT: sets to, the address to ask
  to=
  hex=$(printf "%04X" "$1")
  for l in $listening; do
    case $l in
    00000000:$hex | 0100007F:$hex | 00000000000000000000000000000000:$hex | 0000000000000000FFFF00000100007F:$hex) to=127.0.0.1; return 0 ;;
    00000000000000000000000001000000:$hex) to=::1 ;;
    ????????:$hex)
      l=${l%:*}
      a=${l%??????} b=${l%????} c=${l%??}
      to=$(printf "%d.%d.%d.%d" "0x${l#??????}" "0x${c#????}" "0x${b#??}" "0x$a")
      ;;
    esac
  done
  [ -n "$to" ]
}
ask_redis() {
  {
    printf "PING\r\nINFO server\r\n"
    printf "CONFIG GET %s\r\n" bind protected-mode requirepass appendonly maxmemory
    printf "QUIT\r\n"
  } | talk "$to" "$1" cat | tr -d "\r" |
    awk -v at="$to $1" "
      NR == 1 {
        said = \$0 == \"+PONG\" ? \"open\" : \$0 ~ /^-NOAUTH/ ? \"required\" : \$0 == \"no tool\" ? \"untold\" : \"foreign\"
        print \"answer redis \" at \" \" said
      }
      /^(redis_version|config_file):/ { sub(/:/, \"=\"); print \"live \" \$0 }
      want != \"\" && /^\\$/ { next }
      want != \"\" { print \"live \" want \"=\" (want == \"requirepass\" && \$0 != \"\" ? \"<set>\" : \$0); want = \"\"; next }
      /^(bind|protected-mode|requirepass|appendonly|maxmemory)\$/ { want = \$0 }
      END { if (NR == 0) print \"answer redis \" at \" silent\" }"
}
ask_memcached() {
  case $(printf "version\r\nquit\r\n" | talk "$to" "$1" cat | tr -d "\r" | head -n 1) in
  "VERSION "*) say=open ;; *unauthenticated*) say=required ;; "no tool") say=untold ;; "") say=silent ;; *) say=foreign ;;
  esac
  echo "answer memcached $to $1 $say"
}
ask_mongodb() {
  # OP_MSG with { listDatabases: 1, nameOnly: true, filter: { name: "" }, $db: "admin" }: nothing has that name.
  case $({
    printf "_\0\0\0\1\0\0\0\0\0\0\0\335\7\0\0\0\0\0\0\000J\0\0\0"
    printf "\020listDatabases\0\1\0\0\0\010nameOnly\0\1"
    printf "\003filter\0\20\0\0\0\002name\0\1\0\0\0\0\0\2\044db\0\6\0\0\000admin\0\0"
  } | talk "$to" "$1" dd bs=65536 count=1 | LC_ALL=C tr -c "[:alnum:]" " ") in
  *"requires authentication"* | *Unauthorized* | *"not authorized"*) say=required ;;
  *errmsg* | "no tool"*) say=untold ;;
  *databases*ok*) say=open ;;
  "") say=silent ;;
  *) say=foreign ;;
  esac
  echo "answer mongodb $to $1 $say"
}
ask_elasticsearch() {
  case $(printf "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n" | talk "$to" "$1" cat | tr -d "\r" | head -c 4096) in
  HTTP/1.*" 200 "*cluster_name*) say=open ;; HTTP/1.*" 401 "*) say=required ;; "no tool") say=untold ;; "") say=silent ;; *) say=foreign ;;
  esac
  echo "answer elasticsearch $to $1 $say"
}
ports() { # USUAL COMMAND-PATTERN OPTION-PATTERN
  [ -n "$processes" ] || { echo "$1"; return; }
  printf "%s\nusual %s\n" "$processes" "$1" | awk -v command="$2" -v option="$3" "
    /^process / { ours = \$2 ~ (\"^(\" command \")\$\") }
    /^usual / { print \$2 }
    ours && /^option / {
      at = index(\$0, \"=\")
      value = substr(\$0, at + 1)
      sub(/.*:/, \"\", value)
      if (substr(\$0, 8, at - 8) ~ (\"^(\" option \")\$\") && value ~ /^[0-9]+\$/ && value > 0 && value < 65536) print value
    }" | sort -un | head -n 8
}
for n in $(ports 6379 "redis-server|valkey-server|keydb-server" "title|port"); do reach "$n" && ask_redis "$n"; done
for n in $(ports 11211 memcached "p|port"); do reach "$n" && ask_memcached "$n"; done
for n in $(ports 27017 mongod port); do reach "$n" && ask_mongodb "$n"; done
for n in $(ports 9200 elasticsearch "http[.]port"); do reach "$n" && ask_elasticsearch "$n"; done
:'

# Files of data stores: file and setting, with a tab between. For PostgreSQL which file of rules a process reads, and its rules without
# what stands behind their method.
# awk
reader_stores='
function kind_of(name) {
  if (name ~ /redis|valkey/) return "redis"
  if (name ~ /memcached/) return "memcached"
  if (name ~ /mongo/) return "mongo"
  if (name ~ /elasticsearch|opensearch/) return "search"
  if (name ~ /rabbit/) return "rabbit"
  return name ~ /[.]cnf$/ ? "mysql" : "hba"
}
function bare(text) { gsub(/[ \t"]/, "", text); return text }
function set(f, value) { if (rows++ < 600) print f "\t" label "\t" value }
function pair(mark, at) {
  at = match($0, mark)
  label = bare(at ? substr($0, 1, at - 1) : $0)
  value = bare(at ? substr($0, at + 1) : "yes")
  sub(/#.*/, "", value)
}
function store(f, n, where, how) {
  if (n == 1) kind = kind_of(f)
  if (/^[ \t]*(#|%|$)/) return
  sub(/\r$/, "")
  if (kind == "hba") {
    gsub(/"[^"]*"/, "named")
    where = $1 == "local" ? "-" : $4
    how = $1 == "local" ? $4 : $5
    if ($1 != "local" && $5 ~ /^[0-9.:]+$/ && $5 ~ /[.:]/) { where = $4 "/" $5; how = $6 }
    if ($1 ~ /^include/ && rows++ < 600) print f "\tinclude"
    else if ($1 ~ /^(local|host)/ && rows++ < 600) print f "\t" n "\t" $1 "\t" $2 "\t" $3 "\t" where "\t" how
  }
  else if (kind == "redis") {
    label = tolower($1)
    value = $0
    sub(/^[ \t]*[^ \t]+[ \t]+/, "", value)
    gsub(/"/, "", value)
    if (label ~ /^(requirepass|masterauth|user|aclfile|rename-command)$/) set(f, "<set>")
    else if (label ~ /^(bind|port|protected-mode|appendonly|maxmemory|include|tls-port)$/) set(f, value)
  }
  else if (kind == "memcached") { if (/^-[lpSYU]/) { label = $1; set(f, label ~ /^-Y/ ? "<set>" : $2) } }
  else if (kind == "mongo") { pair("[:=]"); if (label ~ /^(authorization|bindIp|bindIpAll|port|keyFile|auth)$/) set(f, label == "keyFile" ? "<set>" : value) }
  else if (kind == "search") {
    pair(":")
    if (label ~ /^(xpack[.]security[.]enabled|plugins[.]security[.]disabled|network[.]host|http[.]port)$/) set(f, value)
  }
  else if (kind == "rabbit") { if (/loopback_users/) { label = "loopback_users"; set(f, substr(bare($0), 1, 200)) } }
  else if (/^[ \t]*\[/) part = $1
  else if (part ~ /^\[(mysqld|mariadb|mariadbd|server|mysqld-[0-9.]+|mariadb-[0-9.]+)\]/) {
    pair("=")
    gsub(/_/, "-", label)
    if (label ~ /^(skip-grant-tables|skip-networking|bind-address|port)$/) set(f, value)
  }
}'
store_files='files=
store_file() { for f; do case $f in *"*"* | *[!A-Za-z0-9_./-]*) ;; *) files="$files $f" ;; esac; done; }
store_file /etc/redis/*.conf /etc/redis.conf /etc/valkey/*.conf /usr/local/etc/redis/redis.conf /etc/memcached.conf \
  /etc/mongod.conf /etc/mongodb.conf /etc/elasticsearch/elasticsearch.yml /etc/opensearch/opensearch.yml \
  /etc/rabbitmq/rabbitmq.conf /etc/rabbitmq/conf.d/*.conf /etc/rabbitmq/advanced.config /etc/rabbitmq/rabbitmq.config \
  /etc/my.cnf /etc/my.cnf.d/*.cnf /etc/mysql/my.cnf /etc/mysql/conf.d/*.cnf /etc/mysql/mysql.conf.d/*.cnf /etc/mysql/mariadb.conf.d/*.cnf
of() { out "$all" | sed -n "s/^option $1=//p" | head -n 1; }
dig() {
  [ "$k" = host ] || return
  all=$(options "$p" "$c")
  case $c in
  postgres)
    data=$(of D) file=$(of config_file)
    rules=$(of hba_file)
    [ -n "$rules" ] || rules=$(sed -n "s/^[ \t]*hba_file[ \t]*=*[ \t]*.\([^# ]*\)[^A-Za-z0-9_./-].*/\1/p" \
      "${file:-$data/postgresql.conf}" 2>/dev/null | head -n 1)
    say "rules ${p#/proc/} ${rules:-$data/pg_hba.conf}"
    port=$(sed -n "s/^[ \t]*port[ \t]*=*[ \t]*\([0-9]*\).*/\1/p" "${file:-$data/postgresql.conf}" 2>/dev/null | head -n 1)
    say "port ${p#/proc/} ${port:-5432}"
    store_file "${rules:-$data/pg_hba.conf}"
    ;;
  redis-server | valkey-server) store_file "$(of config)" ;;
  mongod) store_file "$(of config)" "$(of f)" ;;
  mysqld | mariadbd)
    store_file "$(of defaults-file)"
    data=$(of datadir)
    privileges=${data:-/var/lib/mysql}/mysql/global_priv.MAD
    [ -f "$privileges" ] || return
    IFS=$lf
    set -f
    for from in $(tr -c "[:print:]" "\n" <"$privileges" 2>/dev/null | grep -a "root{\"access\"" | head -n 50 | awk "{
      at = index(\$0, \"root{\")
      from = substr(\$0, 1, at - 1)
      rest = substr(\$0, at + 4)
      native = rest !~ /\"plugin\"/ || rest ~ /\"plugin\":\"(mysql_native_password|mysql_old_password|)\"/
      filled = rest ~ /\"authentication_string\":\"[^\"]/
      kind = rest ~ /\"account_locked\":true/ ? \"locked\" : filled ? \"set\" : native ? \"empty\" : \"other\"
      print (from == \"\" ? \"-\" : from) \" \" kind
    }"); do say "privilege ${p#/proc/} $from"; done
    set +f
    ;;
  esac
}
stored dig
add $files'
