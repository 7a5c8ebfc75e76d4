using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Replay;

/// <summary>A store of its own in a temporary database, with the plugin installed, one active campaign and nobody to write to.</summary>
internal sealed class ReplayShop : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cart-recovery-replay-").FullName;
    private readonly Dictionary<string, int> _products = [];
    private readonly Dictionary<string, Customer> _visitors = [];
    private readonly ServiceProvider _services;
    private readonly bool _phones;
    private Store _store = new();

    private ReplayShop(TimeProvider clock, bool phones)
    {
        _phones = phones;
        var services = new ServiceCollection();
        services.AddNopCommerceStandIn(new StandInOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "replay.db")}", Time = clock, Plugins = { typeof(CartRecoveryPlugin).Assembly } });
        services.RemoveAll<IChannel>();
        foreach (var kind in Enum.GetValues<Channel>())
            services.AddScoped<IChannel>(_ => new SilentChannel(kind));
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public int Visitors => _visitors.Count;

    public Store Store => _store;

    public static async Task<ReplayShop> OpenAsync(TimeProvider clock, CampaignDraft campaign, bool phones)
    {
        var shop = new ReplayShop(clock, phones);
        try
        {
            await shop.PrepareAsync(campaign);
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    private async Task PrepareAsync(CampaignDraft campaign)
    {
        await _services.StartStandInAsync();
        await _services.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        await using var scope = StandInScope.Create(_services);
        _store = (await scope.Get<IRepository<Store>>().GetAllAsync(query => query))[0];
        // Runs that would find nothing are left out, and no outage must be seen in that.
        await scope.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { ConsentModeId = (int)ConsentMode.Strict, BatchSize = 2_000, RunSeconds = 600, OutageMinutes = 0 });
        // Nothing is said here, so that no text can be missing.
        scope.Get<Rhythm>().IsTime(nameof(SelfPause), TimeSpan.FromDays(36_500), DateTime.UnixEpoch);
        var writes = scope.Get<CampaignWrites>();
        await writes.SetStateAsync((await writes.SaveAsync(0, await ReplayCampaign.FindAsync(campaign, scope))).Campaign, CampaignState.Active);
    }

    /// <summary>A guest with an address, opted in, as the replay's contract says.</summary>
    public async Task<Customer> VisitorAsync(string name)
    {
        if (_visitors.TryGetValue(name, out var known))
            return known;

        await using var scope = StandInScope.Create(_services, new() { Store = _store });
        var customers = scope.Get<ICustomerService>();
        var guest = await customers.InsertGuestCustomerAsync();
        guest.Email = name + ReplayAddresses.Domain;
        guest.Phone = _phones ? ReplayAddresses.PhoneOf(name) : "";
        await customers.UpdateCustomerAsync(guest);
        await OptInAsync(scope, guest);
        return _visitors[name] = guest;
    }

    public async Task<Product> ProductAsync(string item, StandInScope scope)
    {
        var products = scope.Get<IRepository<Product>>();
        if (_products.TryGetValue(item, out var id))
            return await products.GetByIdAsync(id, _ => default!);

        // The log names the price of each unit, so the shopper does.
        var product = new Product { Name = "Item " + item, Published = true, CustomerEntersPrice = true, MaximumCustomerEnteredPrice = 1_000_000, OrderMinimumQuantity = 1, OrderMaximumQuantity = 1_000_000, CreatedOnUtc = DateTime.UnixEpoch, UpdatedOnUtc = DateTime.UnixEpoch };
        await products.InsertAsync(product);
        _products[item] = product.Id;
        return product;
    }

    public int? KnownProduct(string item) => _products.TryGetValue(item, out var id) ? id : null;

    private async Task OptInAsync(StandInScope scope, Customer guest)
    {
        var recipient = await scope.Get<RecipientStore>().EnsureAsync(new RecipientDetails(guest.Email, guest.Phone, CustomerId: guest.Id));
        var ledger = scope.Get<ConsentLedger>();
        foreach (var channel in _phones ? new[] { Channel.Email, Channel.Sms } : [Channel.Email])
            await ledger.GrantAsync(new ConsentRecord(recipient.Id, channel, ConsentSource.Admin, _store.Id, Wording: "Opted in by the replay's contract"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
