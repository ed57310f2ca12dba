FROM almalinux:9
# finds: yum-nogpgcheck
RUN yum install -y --nogpgcheck tool && yum clean all
# finds: yum-nogpgcheck
RUN dnf -y --setopt=example.gpgcheck=0 install tool && dnf clean all
# finds: yum-nogpgcheck
RUN tdnf install -y tool --nogpgcheck && tdnf clean all
