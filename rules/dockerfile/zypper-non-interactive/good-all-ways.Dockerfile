FROM opensuse/leap:15.6
RUN zypper -n in curl && zypper --non-interactive install git && zypper install -y make && zypper rm --no-confirm make && zypper clean --all
