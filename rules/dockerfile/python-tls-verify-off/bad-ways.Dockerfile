FROM python:2.7-slim
# finds: python-tls-verify-off
ENV PYTHONHTTPSVERIFY=0
# finds: python-tls-verify-off
RUN PYTHONHTTPSVERIFY=0 python setup.py install
