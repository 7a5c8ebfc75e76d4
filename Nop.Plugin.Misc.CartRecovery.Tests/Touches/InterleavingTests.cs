using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>Ten thousand shoppers who buy, or not, at a drawn moment of their own message's sending, by account or only by e-mail, with or without the event being heard.</summary>
internal sealed class InterleavingTests
{
    private const int Episodes = 10_000;
    private const int Wave = 1_000;

    /// <summary>From the fence to the commit SQLite lets nobody else write; that part is run on PostgreSQL by the contract.</summary>
    private static readonly SendPoint?[] Moments = [null, SendPoint.Claimed, SendPoint.Decided, SendPoint.Prepared, SendPoint.Committed];

    [Test]
    public async Task No_mail_follows_a_committed_order_in_ten_thousand_interleavings()
    {
        await using var shop = await TouchShop.OpenAsync(settings: settings => settings.RunSeconds = 3600);
        await shop.CampaignAsync(1);
        var random = new Random(20260302);
        var orders = new List<OrderMark>();
        for (var done = 0; done < Episodes; done += Wave)
            await RunWaveAsync(shop, random, orders);

        var history = await SendHistory.ReadAsync(shop, orders);
        Assert.That(HistoryChecker.Faults(history), Is.Empty);
        Assert.That(history.Ledger, Has.Count.EqualTo(Episodes));
        Assert.That(history.Mails.Count + orders.Count, Is.GreaterThanOrEqualTo(Episodes));
    }

    private static async Task RunWaveAsync(TouchShop shop, Random random, List<OrderMark> orders)
    {
        var episodes = await CartsAsync(shop);
        shop.Clock.Move(TimeSpan.FromHours(1));
        var plans = episodes.ToDictionary(episode => episode.Id, _ => (At: Moments[random.Next(Moments.Length)], ByEmail: random.Next(2) == 0, Heard: random.Next(2) == 0));
        shop.Hooks.At = async (point, touch) =>
        {
            var plan = plans[touch.EpisodeId];
            if (plan.At == point)
                orders.Add(await OrderAsync(shop, episodes.Single(episode => episode.Id == touch.EpisodeId), plan.ByEmail, plan.Heard));
        };

        await shop.RunAsync();
        shop.Hooks.At = (_, _) => Task.CompletedTask;
        shop.Clock.Move(TimeSpan.FromMinutes(2));
        await shop.RunAsync();
    }

    private static async Task<OrderMark> OrderAsync(TouchShop shop, Episode episode, bool byEmail, bool heard)
    {
        await using var scope = shop.Scope();
        var address = new Address { Email = byEmail ? $"buyer{episode.RecipientId}@example.test" : "", CreatedOnUtc = shop.NowUtc };
        await scope.Get<IRepository<Address>>().InsertAsync(address, false);
        await scope.Get<IRepository<Order>>().InsertAsync(new Order
        {
            OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = byEmail ? 0 : episode.CustomerId, BillingAddressId = address.Id, CreatedOnUtc = shop.NowUtc, CurrencyRate = 1, CustomerCurrencyCode = "USD",
        }, false);
        if (heard)
            await scope.Get<EpisodeWrites>().CloseAsync(episode.Id, EpisodeState.Converted, 1, shop.NowUtc);
        var last = await scope.Get<IRepository<Nop.Core.Domain.Messages.QueuedEmail>>().Table.MaxAsync(mail => (int?)mail.Id);
        return new OrderMark(episode.Id, last ?? 0);
    }

    private static async Task<List<Episode>> CartsAsync(TouchShop shop)
    {
        var now = shop.NowUtc;
        List<Customer> customers = [.. Enumerable.Range(0, Wave).Select(_ => new Customer { Active = true, CreatedOnUtc = now, LastActivityDateUtc = now })];
        await shop.AddAllAsync(customers);
        List<Recipient> recipients = [.. customers.Select(customer => new Recipient { AddressKey = $"new{customer.Id}", CustomerId = customer.Id, CreatedUtc = now })];
        await shop.AddAllAsync(recipients);
        await using (var scope = shop.Scope())
        {
            foreach (var recipient in recipients)
                recipient.AddressKey = recipient.Email = $"buyer{recipient.Id}@example.test";
            await scope.Get<IRepository<Recipient>>().UpdateAsync(recipients, false);
        }

        await shop.AddAllAsync<Consent>([.. recipients.Select(recipient => new Consent
        {
            RecipientId = recipient.Id, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.CheckoutBox, StoreId = 1, CreatedUtc = now,
        })]);
        await shop.AddAllAsync<ShoppingCartItem>([.. customers.Select(customer => new ShoppingCartItem
        {
            CustomerId = customer.Id, StoreId = 1, ProductId = shop.ProductId, Quantity = 1, ShoppingCartTypeId = 1, CreatedOnUtc = now, UpdatedOnUtc = now,
        })]);
        List<Episode> episodes = [.. recipients.Select(recipient => new Episode
        {
            StoreId = 1, CustomerId = recipient.CustomerId, RecipientId = recipient.Id, OpenKey = Episode.OpenKeyFor(1, recipient.CustomerId), State = EpisodeState.Open,
            StartedUtc = now, LastActivityUtc = now, NextDecisionUtc = now, Version = 1, SnapshotStale = true, IsGuest = true,
        })];
        await shop.AddAllAsync(episodes);
        return episodes;
    }
}
