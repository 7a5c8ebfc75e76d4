using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>
/// One private PostgreSQL server for the test run, on the loopback address and in a folder of its own. A machine without the
/// server's binaries fails these tests: a skipped race is a race that nobody ran.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> _running = new(() => new PostgresServer());
    private static int _databases;

    private readonly string _binaries;
    private readonly string _folder;
    private readonly int _port;

    private PostgresServer()
    {
        _binaries = FindBinaries();
        _folder = Directory.CreateTempSubdirectory("cart-recovery-pg-").FullName;
        _port = FreePort();
        if (IsRoot)
            Run("chown", "postgres", _folder);

        var data = Path.Combine(_folder, "data");
        RunAsPostgres("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        RunAsPostgres("pg_ctl", "-D", data, "-l", Path.Combine(_folder, "server.log"), "-w", "-t", "60", "-o",
            $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c max_connections=500", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        Execute("template1", "CREATE EXTENSION citext");
    }

    /// <summary>A fresh database with the extension that the platform's columns need.</summary>
    public static string NewDatabase() => _running.Value.CreateDatabase();

    public static void StopIfRunning()
    {
        if (_running.IsValueCreated)
            _running.Value.Stop();
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess && OperatingSystem.IsLinux();

    private string CreateDatabase()
    {
        var name = $"fixture_{Interlocked.Increment(ref _databases)}";
        Execute("postgres", $"CREATE DATABASE {name}");
        return ConnectionString(name, pooling: true);
    }

    private void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database, pooling: false));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private string ConnectionString(string database, bool pooling) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Pooling={pooling};Maximum Pool Size=20;Connection Idle Lifetime=10;Connection Pruning Interval=5";

    private void Stop()
    {
        if (!Directory.Exists(_folder))
            return;

        NpgsqlConnection.ClearAllPools();
        RunAsPostgres("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private void RunAsPostgres(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        // The server refuses to run as root.
        if (IsRoot)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits the streams, so they go nowhere: a pipe would stay open as long as the server runs.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/", ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program } };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }

    private static string FindBinaries() =>
        new[] { "/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/postgresql" }
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Select(version => Path.Combine(version, "bin"))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")))
        ?? throw new InvalidOperationException("No PostgreSQL server was found under /usr/lib/postgresql. Install Debian's package 'postgresql'; these tests are not skipped.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
