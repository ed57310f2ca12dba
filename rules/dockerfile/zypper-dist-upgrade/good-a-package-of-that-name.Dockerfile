FROM opensuse/leap:15.6
RUN zypper -n up openssl && zypper -n install dup && zypper clean --all
