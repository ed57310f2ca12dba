FROM opensuse/leap:15.6
ARG PACKAGES
RUN zypper install -y ${PACKAGES} && zypper clean all
