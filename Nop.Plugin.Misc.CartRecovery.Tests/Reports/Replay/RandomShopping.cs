using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
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

    private Task ActAsync(Shopper shopper) => _random.Next(20) switch
    {
        < 9 => FillAsync(shopper),
        < 13 => RaiseStageAsync(shopper),
        < 15 => LookAroundAsync(shopper),
        15 => EmptyAsync(shopper),
        16 => RefuseAsync(shopper),
        17 => ConsentAsync(shopper),
        _ => shop.OrderAsync(shopper, otherDevice: _random.Next(2) == 0),
    };

    private async Task FillAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        var cart = CartOf(shopper);
        await scope.Get<IRepository<ShoppingCartItem>>().InsertAsync(new ShoppingCartItem
        {
            CustomerId = shopper.CustomerId, StoreId = 1, ProductId = shop.ProductId, Quantity = _random.Next(1, 4), ShoppingCartTypeId = (int)ShoppingCartType.ShoppingCart,
            CreatedOnUtc = shop.NowUtc, UpdatedOnUtc = shop.NowUtc,
        }, false);
        await scope.Get<EpisodeOpener>().NoteCartAsync(cart, default, isGuest: true, await scope.Get<EpisodeClock>().MomentAsync());
        if (await scope.Get<EpisodeStore>().OpenAsync(cart.OpenKey) is { } episode && episode.RecipientId == 0 && _random.Next(3) > 0)
            await scope.Get<EpisodeWrites>().AttachRecipientAsync(episode.Id, shopper.RecipientId);
    }

    private static CartKey CartOf(Shopper shopper) => new(1, shopper.CustomerId, Shared: false, EpisodeKind.Cart);

    private async Task RaiseStageAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        await scope.Get<ActivityWrites>().RaiseStageAsync(CartOf(shopper), (CheckoutStage)(10 * _random.Next(1, 6)), await scope.Get<EpisodeClock>().MomentAsync());
    }

    private async Task LookAroundAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        var moment = await scope.Get<EpisodeClock>().MomentAsync();
        await scope.Get<ActivityWrites>().NoteVisitAsync(CartOf(shopper), moment, CartOf(shopper) with { Kind = EpisodeKind.Wishlist }, moment);
    }

    private async Task EmptyAsync(Shopper shopper)
    {
        await using var scope = shop.Scope();
        await scope.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == shopper.CustomerId);
        await scope.Get<ActivityWrites>().NoteRemovalAsync(CartOf(shopper), await scope.Get<EpisodeClock>().MomentAsync());
    }

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
