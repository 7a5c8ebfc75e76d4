using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Shopper = Nop.Plugin.Misc.CartRecovery.Tests.Given.Shopper;
using TriggerKind = Nop.Plugin.Misc.CartRecovery.Decisions.Policies.Trigger;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>One person who shops at random for two months, with a cart, a wishlist and unpaid orders at once, in a shop that has a campaign for each.</summary>
internal sealed class ArbiterSimulationTests
{
    private const int CapTouches = 3;
    private static readonly TimeSpan CapPeriod = TimeSpan.FromHours(48);
    private static readonly TimeSpan Gap = TimeSpan.FromHours(5);

    private readonly Random _random = new(60);
    private TouchShop _shop = null!;
    private Shopper _phone = null!;
    private Shopper _laptop = null!;

    [Test]
    public async Task Sixty_days_of_overlapping_campaigns_break_no_cap_and_no_gap_and_leave_no_step_without_a_reason()
    {
        await using var shop = _shop = await TouchShop.OpenAsync();
        await CampaignsAsync();
        _phone = await shop.ShopperAsync();
        _laptop = (await shop.ShopperAsync()) with { RecipientId = _phone.RecipientId, Email = _phone.Email };

        for (var hour = 0; hour < 60 * 24; hour++)
        {
            await LiveAsync();
            await shop.RunAsync();
            shop.Clock.Move(TimeSpan.FromHours(1));
        }

        await DecisionRecount.CheckAsync(shop);
        await FinishAsync();
        await DecisionRecount.CheckAsync(shop);
        var history = await SendHistory.ReadAsync(shop);
        var episodes = (await shop.RowsAsync<Episode>()).ToDictionary(episode => episode.Id);
        Assert.That(HistoryChecker.Faults(history, CapTouches, CapPeriod), Is.Empty);
        Assert.That(TooClose(history.Ledger, episodes), Is.Empty);
        Assert.That(await WithoutReasonAsync(), Is.Empty);
        Assert.That(await WithoutVerdictAsync(episodes.Values), Is.Empty);
        Assert.That(history.Ledger.Where(touch => touch.State == TouchState.Sent).CountBy(touch => episodes[touch.EpisodeId].Kind).Where(kind => kind.Value >= 5).Select(kind => kind.Key),
            Is.EquivalentTo(new[] { EpisodeKind.Cart, EpisodeKind.Order, EpisodeKind.Wishlist }));
        Assert.That(history.Ledger.Where(touch => touch.State == TouchState.Sent).Select(touch => touch.CampaignId).Distinct().Count(), Is.EqualTo(4));
        Assert.That(await ReasonsAsync(), Is.SupersetOf(new[] { Reason.OtherEpisodeFirst, Reason.OtherTouchRecent, Reason.CampaignOutranked, Reason.FrequencyCap, Reason.OrderPaid, Reason.OrderCancelled }));
    }

    private async Task CampaignsAsync()
    {
        await CampaignAsync("Carts", TriggerKind.AbandonedCart, 5, 72, 1, 8, 30);
        await CampaignAsync("Large carts", TriggerKind.AbandonedCart, 6, 72, 2, 12, 48);
        await _shop.ChangeAsync<RecoveryCampaign>(2, campaign => campaign.MinimumCartValue = 100m);
        await CampaignAsync("Unpaid", TriggerKind.UnpaidOrder, 5, 120, 3, 30, 80);
        await CampaignAsync("Wishes", TriggerKind.Wishlist, 1, 240, 6, 60, 150);

        Task<RecoveryCampaign> CampaignAsync(string name, TriggerKind trigger, int priority, int limitHours, params double[] afterHours) => _shop.CampaignAsync(
            campaign => (campaign.Name, campaign.Trigger, campaign.Priority, campaign.LimitHours, campaign.CapTouches, campaign.CapHours, campaign.MinimumGapMinutes) =
                (name, trigger, priority, limitHours, CapTouches, (int)CapPeriod.TotalHours, (int)Gap.TotalMinutes),
            "email", afterHours);
    }

    private async Task LiveAsync()
    {
        var device = _random.Next(2) == 0 ? _phone : _laptop;
        if (_random.Next(30) == 0)
            await FillAsync(device, EpisodeKind.Cart);
        if (_random.Next(60) == 0)
            await FillAsync(device, EpisodeKind.Wishlist);
        if (_random.Next(70) == 0)
            await PlaceAsync(device);
        if (_random.Next(50) == 0)
            await SettleOrderAsync();
    }

    private async Task FillAsync(Shopper shopper, EpisodeKind kind)
    {
        await using var scope = _shop.Scope();
        var key = Episode.OpenKeyFor(1, shopper.CustomerId, kind);
        if (await scope.Get<EpisodeStore>().OpenAsync(key) is { State: EpisodeState.Open })
            return;

        var type = kind == EpisodeKind.Wishlist ? 2 : 1;
        await scope.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == shopper.CustomerId && item.ShoppingCartTypeId == type);
        await _shop.CartAsync(shopper, episode => (episode.Kind, episode.OpenKey) = (kind, key));
        var line = (await _shop.RowsAsync<ShoppingCartItem>())[^1];
        await _shop.ChangeAsync<ShoppingCartItem>(line.Id, item => (item.ShoppingCartTypeId, item.Quantity) = (type, _random.Next(1, 5)));
    }

    private async Task PlaceAsync(Shopper shopper)
    {
        await using var scope = _shop.Scope();
        var address = new Address { Email = shopper.Email, CreatedOnUtc = _shop.NowUtc };
        await scope.Get<IRepository<Address>>().InsertAsync(address, false);
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(), StoreId = 1, CustomerId = shopper.CustomerId, BillingAddressId = address.Id, CreatedOnUtc = _shop.NowUtc, OrderTotal = 40m, OrderStatus = OrderStatus.Pending,
            PaymentStatus = _random.Next(3) == 0 ? PaymentStatus.Paid : PaymentStatus.Pending, ShippingStatusId = 10, CurrencyRate = 1, CustomerCurrencyCode = "USD",
        };
        await scope.Get<IRepository<Order>>().InsertAsync(order);
        await scope.Get<IRepository<OrderItem>>().InsertAsync(new OrderItem { OrderId = order.Id, ProductId = _shop.ProductId, Quantity = 1, UnitPriceExclTax = 40m, UnitPriceInclTax = 40m }, false);
        await scope.Get<UnpaidOrders>().OpenAsync(order, isGuest: true);
    }

    private async Task SettleOrderAsync()
    {
        if ((await _shop.RowsAsync<Order>()).LastOrDefault(order => order is { PaymentStatus: PaymentStatus.Pending, OrderStatus: OrderStatus.Pending }) is not { } order)
            return;

        await using var scope = _shop.Scope();
        var row = await scope.Get<IRepository<Order>>().Table.FirstAsync(entity => entity.Id == order.Id);
        if (_random.Next(3) == 0)
            row.OrderStatus = OrderStatus.Cancelled;
        else
            row.PaymentStatus = PaymentStatus.Paid;
        await scope.Get<IRepository<Order>>().UpdateAsync(row, publishEvent: _random.Next(4) > 0);
    }

    /// <summary>Nobody shops any more, until everything has lapsed and is recorded.</summary>
    private Task FinishAsync() => _shop.RunEveryAsync(TimeSpan.FromHours(3), TimeSpan.FromDays(12));

    /// <summary>Two messages of one matter keep the gap, and so do those of two matters; only a second cart after the first has ended begins anew.</summary>
    private static IEnumerable<string> TooClose(IEnumerable<Touch> ledger, Dictionary<int, Episode> episodes)
    {
        var sent = ledger.Where(touch => touch.SentUtc != null).OrderBy(touch => touch.SentUtc).ToList();
        foreach (var (before, after) in sent.SelectMany((touch, index) => sent.Skip(index + 1).TakeWhile(later => later.SentUtc - touch.SentUtc < Gap).Select(later => (touch, later))))
        {
            var (old, young) = (episodes[before.EpisodeId], episodes[after.EpisodeId]);
            if (old.Id == young.Id || old.Kind != young.Kind || !(old.ClosedUtc <= young.StartedUtc.AddHours(1)))
                yield return $"{old.Kind} {before.SentUtc:u}, {young.Kind} {after.SentUtc:u}";
        }
    }

    private async Task<IEnumerable<string>> WithoutReasonAsync()
    {
        var touches = (await _shop.LedgerAsync()).Where(touch => touch.State != TouchState.Sent && (touch.ReasonId == 0 || touch.Reasons.Length == 0)).Select(touch => $"touch {touch.Id}");
        var lines = (await _shop.RowsAsync<JournalEntry>()).Where(line => line.VerdictId != (int)VerdictKind.Send && line.Reasons.Length == 0).Select(line => $"line {line.Id}");
        return touches.Concat(lines);
    }

    private async Task<IEnumerable<string>> WithoutVerdictAsync(IEnumerable<Episode> episodes)
    {
        var ledger = (await _shop.LedgerAsync()).ToLookup(touch => (touch.EpisodeId, touch.CampaignId));
        return episodes
            .Where(episode => episode.State == EpisodeState.Open || (episode.CampaignId > 0 && ledger[(episode.Id, episode.CampaignId)].Select(touch => touch.StepNumber).Distinct().Count() != 3))
            .Select(episode => $"{episode.Kind} {episode.Id} {episode.State}");
    }

    private async Task<IEnumerable<Reason>> ReasonsAsync() => (await _shop.RowsAsync<JournalEntry>()).SelectMany(line => ReasonList.Parse(line.Reasons)).Distinct();
}
