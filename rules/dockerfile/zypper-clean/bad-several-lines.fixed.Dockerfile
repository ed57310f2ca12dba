FROM opensuse/leap:15.6
# finds: zypper-clean
RUN zypper -n install \
        curl \
        httpd \
    && curl --version \
    && zypper clean --all
RUN zypper clean --all
