# What stands before these pipes cannot fail, or its failure is wanted; and || is no pipe.
FROM debian:13-slim
RUN echo 'deb https://deb.example.com stable main' | tee /etc/apt/sources.list.d/example.list
RUN yes | unattended-installer
RUN grep -c processor /proc/cpuinfo | tee /cores || true
RUN cat /etc/hosts.old | sort -u > /etc/hosts.all || echo "no hosts yet"
RUN ! cat /etc/passwd | grep -q ^toor
RUN command -v jq || apt-get install -y jq
RUN echo "a | b" 'c | d'
