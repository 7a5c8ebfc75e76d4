using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives.Guard;

/// <summary>A campaign with an offer of ten per cent, and carts of 100.00 whose owners ask for it.</summary>
internal sealed class GuardedShop : IAsyncDisposable
{
    private int _episodes = 100;

    private GuardedShop(OfferShop shop, RecoveryCampaign campaign, Incentive offer) => (Shop, Campaign, Offer) = (shop, campaign, offer);

    public OfferShop Shop { get; }

    public RecoveryCampaign Campaign { get; }

    public Incentive Offer { get; }

    public HandClock Clock => Shop.Clock;

    public static async Task<GuardedShop> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite, Action<RecoveryCampaign>? budget = null)
    {
        var shop = await OfferShop.OpenAsync(database);
        await using var visit = shop.Visit();
        var campaign = new RecoveryCampaign { Name = "Ten per cent", CreatedUtc = shop.Now, UpdatedUtc = shop.Now };
        budget?.Invoke(campaign);
        await visit.AddAsync(campaign);
        return new GuardedShop(shop, campaign, await shop.OfferAsync(change: offer => offer.CampaignId = campaign.Id));
    }

    public async Task<Recipient> PersonAsync(string email, string phone = "")
    {
        await using var visit = Shop.Visit();
        return await visit.AddAsync(new Recipient { AddressKey = email, Email = email, Phone = phone, CreatedUtc = Shop.Now });
    }

    public async Task<Customer> AccountAsync(string email)
    {
        await using var visit = Shop.Visit();
        return await visit.Get<StandInAccounts>().CreateAsync(email, NopCustomerDefaults.RegisteredRoleName);
    }

    public async Task<Customer> HouseholdAsync(string street)
    {
        await using var visit = Shop.Visit();
        var guest = await visit.Get<ICustomerService>().InsertGuestCustomerAsync();
        var address = await visit.AddAsync(new Address { Address1 = street, ZipPostalCode = "01035-000", CountryId = 1 });
        (guest.BillingAddressId, guest.ShippingAddressId) = (address.Id, address.Id);
        await visit.Get<ICustomerService>().UpdateCustomerAsync(guest);
        return guest;
    }

    public Task<Reason?> AskAsync(Recipient person, Incentive? offer = null, int customerId = 0) => AskAsync(person, Cart(customerId), offer);

    public async Task<Reason?> AskAsync(Recipient person, Episode cart, Incentive? offer = null)
    {
        await using var visit = Shop.Visit();
        var asked = offer ?? Offer;
        var master = await visit.Get<IncentiveMasters>().EnsureAsync(asked);
        return await visit.Get<OfferGuard>().RefusalAsync(asked, master!, cart, person, Shop.Now);
    }

    public Episode Cart(int customerId = 0) =>
        new() { Id = Interlocked.Increment(ref _episodes), StoreId = 1, CustomerId = customerId, CartValue = 100m, IsGuest = true };

    public async Task SetAsync(Action<CartRecoverySettings> change)
    {
        await using var visit = Shop.Visit();
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        change(settings);
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    }

    public async Task<(decimal Amount, int Offers)> SpentAsync(int day = IncentiveSpend.Ever)
    {
        await using var visit = Shop.Visit();
        return await visit.Get<SpendStore>().OfAsync(Campaign.Id, day);
    }

    public async Task<List<IncentiveGrant>> GrantsAsync()
    {
        await using var visit = Shop.Visit();
        return await visit.RowsAsync<IncentiveGrant>();
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
