FROM python:3.13-slim
# finds: pip-trusted-host
RUN pip install --no-cache-dir --trusted-host pypi.example.com -i https://pypi.example.com/simple -r requirements.txt
