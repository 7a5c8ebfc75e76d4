using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Shopper = Nop.Plugin.Misc.CartRecovery.Tests.Given.Shopper;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Reports.Replay;

/// <summary>People who fill carts, check out, buy, empty, refuse and come round, at seconds of their own choice; the task runs every five minutes.</summary>
internal sealed class RandomShopping(TouchShop shop, IReadOnlyList<Shopper> people, int seed)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private readonly Random _random = new(seed);
    private readonly List<Order> _unpaid = [];

    /// <param name="minutesBetween">On average, over all people.</param>
    public async Task GoOnAsync(TimeSpan duration, int minutesBetween)
    {
        var end = shop.NowUtc + duration;
        var run = shop.NowUtc + Interval;
        while (shop.NowUtc < end)
        {
            var act = shop.NowUtc.AddSeconds(_random.Next(1, minutesBetween * 120));
            for (; run <= act && run <= end; run += Interval)
            {
                shop.Clock.MoveTo(run);
                await shop.RunAsync();
            }

            if (act > end)
                break;
            shop.Clock.MoveTo(act);
            await ActAsync(people[_random.Next(people.Count)]);
        }

        shop.Clock.MoveTo(end);
    }

    private Task ActAsync(Shopper shopper) => _random.Next(26) switch
    {
        < 9 => FillAsync(shopper, EpisodeKind.Cart),
        < 11 => FillAsync(shopper, EpisodeKind.Wishlist),
        < 15 => RaiseStageAsync(shopper),
        < 17 => LookAroundAsync(shopper),
        17 => EmptyAsync(shopper),
        18 => RefuseAsync(shopper),
        19 => ConsentAsync(shopper),
        20 => PayAsync(),
        21 => WriteAsync(shopper),
        _ => OrderAsync(shopper),
    };

    private async Task FillAsync(Shopper shopper, EpisodeKind kind)
    {
        await using var scope = shop.Scope();
        var cart = Key(shopper, kind);
        await scope.Get<IRepository<ShoppingCartItem>>().InsertAsync(new ShoppingCartItem
        {
            CustomerId = shopper.CustomerId, StoreId = 1, ProductId = shop.ProductId, Quantity = _random.Next(1, 4), ShoppingCartTypeId = cart.LineTypeId,
            CreatedOnUtc = shop.NowUtc, UpdatedOnUtc = shop.NowUtc,
        }, false);
        await scope.Get<EpisodeOpener>().NoteCartAsync(cart, default, isGuest: true, await scope.Get<EpisodeClock>().MomentAsync(kind));
        if (await scope.Get<EpisodeStore>().OpenAsync(cart.OpenKey) is { } episode && episode.RecipientId == 0 && _random.Next(3) > 0)
            await scope.Get<EpisodeWrites>().AttachRecipientAsync(episode.Id, shopper.RecipientId);
    }

    private async Task RaiseStageAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        await scope.Get<ActivityWrites>().RaiseStageAsync(Key(shopper, EpisodeKind.Cart), (CheckoutStage)(10 * _random.Next(1, 6)), await scope.Get<EpisodeClock>().MomentAsync());
    }

    private async Task LookAroundAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        var clock = scope.Get<EpisodeClock>();
        await scope.Get<ActivityWrites>().NoteVisitAsync(
            Key(shopper, EpisodeKind.Cart), await clock.MomentAsync(), Key(shopper, EpisodeKind.Wishlist), await clock.MomentAsync(EpisodeKind.Wishlist));
    }

    private async Task EmptyAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        await scope.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == shopper.CustomerId && item.ShoppingCartTypeId == (int)ShoppingCartType.ShoppingCart);
        await scope.Get<ActivityWrites>().NoteRemovalAsync(Key(shopper, EpisodeKind.Cart), await scope.Get<EpisodeClock>().MomentAsync());
    }

    /// <summary>Half of the orders are left unpaid.</summary>
    private async Task OrderAsync(Shopper shopper)
    {
        var order = await shop.OrderAsync(shopper, otherDevice: _random.Next(2) == 0);
        if (_random.Next(2) == 0)
            return;

        await using var scope = shop.Scope();
        order.OrderTotal = 40m;
        await scope.Get<IRepository<Order>>().UpdateAsync(order, false);
        await scope.Get<IRepository<OrderItem>>().InsertAsync(new OrderItem { OrderItemGuid = Guid.NewGuid(), OrderId = order.Id, ProductId = shop.ProductId, Quantity = 1, UnitPriceInclTax = 40m, UnitPriceExclTax = 40m }, false);
        if (await scope.Get<UnpaidOrders>().OpenAsync(order, isGuest: true))
            _unpaid.Add(order);
    }

    private Task WriteAsync(Shopper shopper) => shop.WritesAsync(FormattableString.Invariant($"+40722{shopper.RecipientId:D6}"), _random.Next(12) == 0 ? "STOP" : "Is it still there?");

    private async Task PayAsync()
    {
        if (_unpaid.Count == 0)
            return;

        await using var scope = shop.Scope();
        var order = _unpaid[_random.Next(_unpaid.Count)];
        _unpaid.Remove(order);
        order.PaymentStatus = PaymentStatus.Paid;
        await scope.Get<IRepository<Order>>().UpdateAsync(order, false);
        await scope.Get<UnpaidOrders>().NoteAsync(order);
    }

    private static CartKey Key(Shopper shopper, EpisodeKind kind) => new(1, shopper.CustomerId, Shared: false, kind);

    private async Task RefuseAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        var recipient = (await scope.Get<RecipientStore>().ByIdAsync(shopper.RecipientId))!;
        await scope.Get<ConsentLedger>().WithdrawAsync(new ConsentRecord(recipient.Id, Channel.Email, ConsentSource.PreferencePage, 1));
        if (_random.Next(3) == 0)
            await scope.Get<SuppressionStore>().AddAsync(Channel.Email, recipient.AddressKey, SuppressionCause.Manual);
    }

    private async Task ConsentAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        await scope.Get<ConsentLedger>().GrantAsync(new ConsentRecord(shopper.RecipientId, Channel.Email, ConsentSource.CheckoutBox, 1));
    }
}
