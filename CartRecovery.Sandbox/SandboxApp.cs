using System.Security.Cryptography;
using CartRecovery.Sandbox.Clock;
using CartRecovery.Sandbox.Hosting;
using CartRecovery.Sandbox.Outbox;
using CartRecovery.Sandbox.Pushing;
using CartRecovery.Sandbox.Seed;
using CartRecovery.Sandbox.Texting;
using Nop.Core.Infrastructure;
using Nop.Services.Configuration;
using Nop.Web.Framework.Mvc.Routing;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox;

/// <summary>A running store on loopback: storefront, checkout, admin, the plugin, an outbox and a clock that moves.</summary>
public sealed class SandboxApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _temporaryFolder;

    private SandboxApp(WebApplication app, string adminPassword, string? temporaryFolder) =>
        (_app, AdminPassword, _temporaryFolder) = (app, adminPassword, temporaryFolder);

    public const string AdminEmail = "admin@example.com";

    public string AdminPassword { get; }

    /// <summary>With the port, without a trailing slash.</summary>
    public string Address { get; private set; } = string.Empty;

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<ReceivedMail> Mails => Services.GetRequiredService<Mailbox>().Mails;

    public IReadOnlyList<ShownPush> Pushes => Services.GetRequiredService<PushDouble>().Shown;

    public IReadOnlyList<Text> Texts => Services.GetRequiredService<Handsets>().Texts;

    public DateTime NowUtc => Services.GetRequiredService<SandboxClock>().GetUtcNow().UtcDateTime;

    public static async Task<SandboxApp> StartAsync(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        var temporary = options.DataFolder is null ? Directory.CreateTempSubdirectory("cart-recovery-sandbox-").FullName : null;
        var folder = Directory.CreateDirectory(options.DataFolder ?? temporary!).FullName;
        var app = Build(options, folder);
        var sandbox = new SandboxApp(app, options.AdminPassword ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(6)).ToLowerInvariant(), temporary);
        await sandbox.OpenAsync(options);
        return sandbox;
    }

    /// <summary>Lets so much time pass, with every task that falls due in it.</summary>
    public Task AdvanceAsync(TimeSpan time) => Services.GetRequiredService<TaskClock>().MoveAsync(time);

    public Task WaitAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_temporaryFolder is not null)
            Directory.Delete(_temporaryFolder, true);
    }

    private static WebApplication Build(SandboxOptions options, string folder)
    {
        var plugin = PluginFile.Load(options.PluginFile);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SandboxApp).Assembly.GetName().Name,
            ContentRootPath = SandboxFolder.Find(),
            EnvironmentName = Environments.Development
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseKestrel(kestrel => kestrel.ListenLocalhost(options.Port == 0 ? FreePort.Find() : options.Port));
        builder.Services.AddSandbox(new SandboxClock(), plugin, folder);
        if (options.RunTasks)
            builder.Services.AddHostedService<TaskTimer>();
        var app = builder.Build();
        UsePipeline(app, plugin);
        return app;
    }

    private static void UsePipeline(WebApplication app, PluginFile plugin)
    {
        app.UseDeveloperExceptionPage();
        app.UsePluginFiles(plugin);
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        foreach (var startup in plugin.Hooks<INopStartup>().OrderBy(startup => startup.Order))
            startup.Configure(app);
        app.MapStore(plugin.Hooks<IRouteProvider>());
    }

    private async Task OpenAsync(SandboxOptions options)
    {
        var sink = Services.GetRequiredService<SmtpSink>();
        sink.Start();
        await Services.StartStandInAsync();
        await _app.StartAsync();
        Address = _app.Urls.First().Replace("[::1]", "localhost", StringComparison.Ordinal).TrimEnd('/');
        await using (var scope = StandInScope.Create(Services))
        {
            await scope.Get<StoreSeed>().PlantAsync(new Uri(Address), sink.Port, AdminPassword);
            await scope.Get<TwilioDouble>().OpenAsync(Address);
            await PushDouble.OpenAsync(scope.Get<ISettingService>());
        }

        await Services.GetRequiredService<InstalledPlugins>().OpenAsync(options.InstallPlugin);
    }
}
