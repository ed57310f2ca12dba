FROM opensuse/leap:15.6
# finds: zypper-clean
RUN zypper -n install httpd
