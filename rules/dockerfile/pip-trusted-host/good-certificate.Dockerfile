FROM python:3.13-slim
COPY example-ca.pem /etc/ssl/certs/
ENV PIP_CERT=/etc/ssl/certs/example-ca.pem
RUN pip config set global.index-url https://pypi.example.com/simple && pip install --no-cache-dir -r requirements.txt
