using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Auditor.Testing;

namespace Auditor.Engine.Tests.Outside;

/// <summary>Debian's nginx with one site over TLS and its redirect, on ports of the loopback interface.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    /// <param name="tls">Directives of the server of TLS.</param>
    /// <param name="certificates">What stands in its certificate file, in this order; the first one has the key.</param>
    public Nginx(string tls, params X509Certificate2[] certificates)
    {
        (TlsPort, PlainPort) = (FreePort(), FreePort());
        folder.With("site.pem", string.Concat(certificates.Select(certificate => certificate.ExportCertificatePem() + "\n")));
        using var key = certificates[0].GetRSAPrivateKey() ?? throw new InvalidOperationException();
        folder.With("site.key", key.ExportPkcs8PrivateKeyPem() + "\n").With("html/index.html", "<!doctype html><title>Zoo</title>").With("nginx.conf", Configuration(tls));
        var start = new ProcessStartInfo("nginx", ["-p", folder.Path, "-c", folder["nginx.conf"], "-e", folder["error.log"]]) { RedirectStandardError = true, RedirectStandardOutput = true };
        process = Process.Start(start) ?? throw new InvalidOperationException("nginx did not start.");
        WaitFor(TlsPort);
    }

    public int TlsPort { get; }

    public int PlainPort { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private string Configuration(string tls) => $$"""
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log error.log;
        events { worker_connections 64; }
        http {
          access_log off;
          server_tokens off;
          gzip on;
          gzip_types application/json;
          client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
          types { text/html html; }
          server {
            listen 127.0.0.1:{{PlainPort}};
            return 301 https://$host$request_uri;
          }
          server {
            listen 127.0.0.1:{{TlsPort}} ssl http2;
            ssl_certificate site.pem;
            ssl_certificate_key site.key;
            {{tls}}
            root html;
            add_header Strict-Transport-Security "max-age=63072000" always;
            add_header Content-Security-Policy "default-src 'self'; frame-ancestors 'none'" always;
            add_header X-Content-Type-Options nosniff always;
            add_header Referrer-Policy no-referrer always;
            add_header Cache-Control no-cache always;
            location = /health { default_type application/json; return 200 '{"status":"ok","database":"ok"}'; }
          }
        }
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitFor(int port)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (process.HasExited) throw new InvalidOperationException(process.StandardError.ReadToEnd());
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        throw new InvalidOperationException("nginx does not listen.");
    }
}
