using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;
using Nop.Services.Configuration;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Data;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>A shop with the plugin's tables, a clock, and channels whose acts can be counted; everything else is the real thing.</summary>
internal sealed class TouchShop : IAsyncDisposable
{
    private readonly IServiceProvider _provider;

    private TouchShop(IServiceProvider provider, TestClock clock, ChannelScript script) => (_provider, Clock, Script) = (provider, clock, script);

    public TestClock Clock { get; }

    public ChannelScript Script { get; }

    public DateTime NowUtc => Clock.NowUtc;

    public SendHooks Hooks => _provider.GetRequiredService<SendHooks>();

    public int ProductId { get; private set; }

    public static async Task<TouchShop> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, Action<CartRecoverySettings>? settings = null)
    {
        var services = new ServiceCollection();
        Register(services, new TestClock(), kind);
        services.AddScoped<IChannel, PostChannel>();
        return await OverAsync(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), settings);
    }

    /// <summary>The shop's services with e-mail as its only channel.</summary>
    public static void Register(IServiceCollection services, TestClock clock, DatabaseKind kind)
    {
        var options = Databases.Fresh(kind, typeof(Dispatcher).Assembly);
        options.Time = clock;
        services.AddNopCommerceStandIn(options);
        services.RemoveAll<IChannel>().RemoveAll<TimeProvider>();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(clock).AddSingleton<ChannelScript>().AddScoped<IChannel, QueueChannel>();
    }

    public static async Task<TouchShop> OverAsync(IServiceProvider provider, Action<CartRecoverySettings>? settings = null)
    {
        var shop = new TouchShop(provider, provider.GetRequiredService<TestClock>(), provider.GetRequiredService<ChannelScript>());
        await shop.PrepareAsync(settings);
        return shop;
    }

    public StandInScope Scope() => StandInScope.Create(_provider);

    public async Task<TaskRun> RunAsync(CancellationToken token = default)
    {
        await using var scope = Scope();
        return await scope.Get<Dispatcher>().RunAsync(token);
    }

    public async Task RunEveryAsync(TimeSpan step, TimeSpan duration)
    {
        for (var end = NowUtc + duration; NowUtc < end; Clock.Move(step))
            await RunAsync();
    }

    public async Task<T> AddAsync<T>(T entity) where T : BaseEntity
    {
        await using var scope = Scope();
        await scope.Get<IRepository<T>>().InsertAsync(entity, false);
        return entity;
    }

    public async Task AddAllAsync<T>(IList<T> entities) where T : BaseEntity
    {
        await using var scope = Scope();
        await scope.Get<IRepository<T>>().InsertAsync(entities, false);
    }

    public async Task<List<T>> RowsAsync<T>() where T : BaseEntity
    {
        await using var scope = Scope();
        return [.. await scope.Get<IRepository<T>>().GetAllAsync(query => query.OrderBy(row => row.Id))];
    }

    public async Task ChangeAsync<T>(int id, Action<T> change) where T : BaseEntity
    {
        await using var scope = Scope();
        var rows = scope.Get<IRepository<T>>();
        var row = await rows.Table.FirstAsync(entity => entity.Id == id);
        change(row);
        await rows.UpdateAsync(row, false);
    }

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_provider).DisposeAsync();

    private async Task PrepareAsync(Action<CartRecoverySettings>? change)
    {
        await _provider.StartStandInAsync();
        await using var scope = Scope();
        scope.Get<PluginMigrations>().Up(typeof(Dispatcher).Assembly, MigrationProcessType.Installation);
        // These campaigns have no texts, and would pause themselves in the first run.
        scope.Get<Rhythm>().IsTime(nameof(SelfPause), TimeSpan.FromDays(36_500), NowUtc);
        var settings = new CartRecoverySettings { ConsentModeId = (int)ConsentMode.Strict };
        change?.Invoke(settings);
        await scope.Get<ISettingService>().SaveSettingAsync(settings);
        var product = new Product
        {
            Name = "Kettle", Price = 40m, Published = true, VisibleIndividually = true, OrderMinimumQuantity = 1, OrderMaximumQuantity = 100, CreatedOnUtc = NowUtc, UpdatedOnUtc = NowUtc,
        };
        await scope.Get<IRepository<Product>>().InsertAsync(product, false);
        ProductId = product.Id;
    }
}
