FROM almalinux:8
ARG PACKAGES
RUN yum install -y ${PACKAGES} && yum clean all
