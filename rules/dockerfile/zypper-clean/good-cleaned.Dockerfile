FROM opensuse/leap:15.6
RUN zypper -n install httpd && zypper clean --all
RUN zypper -n update && zypper -n install curl && rm -rf /var/cache/zypp/*
RUN zypper -n install git && rm -rf /var/cache/* /tmp/*
