FROM python:3.13-slim
ENV PYTHONHTTPSVERIFY=1 SSL_CERT_FILE=/etc/ssl/example-ca.pem
RUN PYTHONHTTPSVERIFY=1 python setup.py
