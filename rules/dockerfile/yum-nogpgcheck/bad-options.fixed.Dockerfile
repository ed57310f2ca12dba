FROM almalinux:9
# finds: yum-nogpgcheck
RUN yum install -y tool && yum clean all
# finds: yum-nogpgcheck
RUN dnf -y install tool && dnf clean all
# finds: yum-nogpgcheck
RUN tdnf install -y tool && tdnf clean all
