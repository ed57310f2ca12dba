FROM opensuse/leap:15.6
# finds: zypper-clean
RUN zypper -n install \
        curl \
        httpd \
    && curl --version
RUN zypper clean --all
