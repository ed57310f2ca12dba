# What stands before these pipes only reads what is there, and the last command fails when nothing comes.
FROM debian:13-slim
RUN cat /etc/passwd | grep root
RUN awk '$2 == "tool.tar.gz"' checksums.txt | sha512sum -c
RUN locale -a | sort -u | grep en_US
