FROM opensuse/tumbleweed
# finds: zypper-dist-upgrade
RUN zypper -n dup && zypper clean --all
# finds: zypper-dist-upgrade
RUN zypper --non-interactive dist-upgrade --no-recommends && zypper clean --all
