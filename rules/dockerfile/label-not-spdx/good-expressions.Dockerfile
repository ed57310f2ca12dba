FROM alpine:3.24
LABEL org.opencontainers.image.licenses=MIT
LABEL org.opencontainers.image.licenses="(apache-2.0 OR GPL-2.0-or-later WITH Classpath-exception-2.0) AND LicenseRef-Shop"
LABEL org.opencontainers.image.licenses="CDDL-1.0+"
