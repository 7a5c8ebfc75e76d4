using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using TriggerKind = Nop.Plugin.Misc.CartRecovery.Decisions.Policies.Trigger;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

internal sealed record Shopper(int CustomerId, int RecipientId, string Email);

/// <summary>People, carts, campaigns and orders as rows.</summary>
internal static class TouchSteps
{
    private static int _shoppers;

    /// <summary>One step for each delay in hours.</summary>
    public static Task<RecoveryCampaign> CampaignAsync(this TouchShop shop, params double[] afterHours) => shop.CampaignAsync(null, "email", afterHours);

    public static async Task<RecoveryCampaign> CampaignAsync(this TouchShop shop, Action<RecoveryCampaign>? change, string channels, params double[] afterHours)
    {
        var campaign = new RecoveryCampaign { Name = "Two mails", Trigger = TriggerKind.AbandonedCart, State = CampaignState.Active, CreatedUtc = shop.NowUtc, UpdatedUtc = shop.NowUtc };
        change?.Invoke(campaign);
        await shop.AddAsync(campaign);
        for (var number = 1; number <= afterHours.Length; number++)
        {
            await shop.AddAsync(new CampaignStep
            {
                CampaignId = campaign.Id, Number = number, AfterMinutes = (int)(afterHours[number - 1] * 60), Channels = channels, WindowToMinute = 1440,
            });
        }

        return campaign;
    }

    public static async Task<Shopper> ShopperAsync(this TouchShop shop, ConsentState consent = ConsentState.Granted)
    {
        var email = $"shopper{Interlocked.Increment(ref _shoppers)}@example.test";
        var customer = await shop.AddAsync(new Customer { Active = true, CreatedOnUtc = shop.NowUtc, LastActivityDateUtc = shop.NowUtc });
        var recipient = await shop.AddAsync(new Recipient { AddressKey = email, Email = email, Phone = "+4070000" + _shoppers, CustomerId = customer.Id, CreatedUtc = shop.NowUtc });
        if (consent != ConsentState.None)
        {
            foreach (var channel in new[] { Channel.Email, Channel.Sms })
                await shop.AddAsync(new Consent { RecipientId = recipient.Id, ChannelId = (int)channel, StateId = (int)consent, SourceId = (int)ConsentSource.CheckoutBox, StoreId = 1, CreatedUtc = shop.NowUtc });
        }

        return new Shopper(customer.Id, recipient.Id, email);
    }

    /// <summary>A cart with one kettle, left alone from now on.</summary>
    public static async Task<Episode> CartAsync(this TouchShop shop, Shopper shopper, Action<Episode>? change = null)
    {
        await shop.AddAsync(new ShoppingCartItem
        {
            CustomerId = shopper.CustomerId, StoreId = 1, ProductId = shop.ProductId, Quantity = 1, ShoppingCartTypeId = (int)ShoppingCartType.ShoppingCart,
            CreatedOnUtc = shop.NowUtc, UpdatedOnUtc = shop.NowUtc,
        });
        var episode = new Episode
        {
            StoreId = 1, CustomerId = shopper.CustomerId, RecipientId = shopper.RecipientId, OpenKey = Episode.OpenKeyFor(1, shopper.CustomerId), State = EpisodeState.Open,
            StartedUtc = shop.NowUtc, LastActivityUtc = shop.NowUtc, NextDecisionUtc = shop.NowUtc, Version = 1, SnapshotStale = true, IsGuest = true,
        };
        change?.Invoke(episode);
        return await shop.AddAsync(episode);
    }

    public static async Task<Episode> LeftCartAsync(this TouchShop shop) => await shop.CartAsync(await shop.ShopperAsync());

    /// <summary>An order as the platform stores it: the row, the emptied cart, and (unless nobody is told) its event.</summary>
    public static async Task<Order> OrderAsync(this TouchShop shop, Shopper shopper, bool told = true, bool otherDevice = false)
    {
        await using var scope = shop.Scope();
        var address = new Address { Email = shopper.Email.ToUpperInvariant(), CreatedOnUtc = shop.NowUtc };
        await scope.Get<IRepository<Address>>().InsertAsync(address, false);
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = otherDevice ? 0 : shopper.CustomerId, BillingAddressId = address.Id, CreatedOnUtc = shop.NowUtc,
            OrderStatusId = 10, PaymentStatusId = 10, ShippingStatusId = 10, CurrencyRate = 1, CustomerCurrencyCode = "USD",
        };
        await scope.Get<IRepository<Order>>().InsertAsync(order, told);
        await scope.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == shopper.CustomerId && !otherDevice);
        return order;
    }

    public static async Task<Shopper> ShopperOfAsync(this TouchShop shop, Episode episode)
    {
        var recipient = (await shop.RowsAsync<Recipient>()).Single(row => row.Id == episode.RecipientId);
        return new Shopper(episode.CustomerId, recipient.Id, recipient.Email);
    }

    public static Task<List<Touch>> LedgerAsync(this TouchShop shop) => shop.RowsAsync<Touch>();

    public static Task<List<QueuedEmail>> MailsAsync(this TouchShop shop) => shop.RowsAsync<QueuedEmail>();

    public static async Task<Episode> EpisodeAsync(this TouchShop shop, int id) => (await shop.RowsAsync<Episode>()).Single(row => row.Id == id);

    /// <summary>"1 Sent; 2 Skipped TooOld", in the order of deciding.</summary>
    public static async Task<string> PrintAsync(this TouchShop shop, Episode episode) => string.Join("; ", (await shop.LedgerAsync())
        .Where(touch => touch.EpisodeId == episode.Id)
        .OrderBy(touch => touch.DecidedUtc).ThenBy(touch => touch.StepNumber)
        .Select(touch => $"{touch.StepNumber} {touch.State}{(touch.ReasonId == 0 ? "" : " " + (Reason)touch.ReasonId)}"));
}
