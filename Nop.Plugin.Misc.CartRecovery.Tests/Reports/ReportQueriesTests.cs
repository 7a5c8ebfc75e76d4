using System.Text;
using Nop.Core;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Reports;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class ReportQueriesTests(DatabaseKind kind)
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly ReportPeriod Week = ReportPeriod.LastDays(7, Noon);

    private TouchShop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync(kind);
        await _shop.AddAllAsync([Started(Noon, 1), Started(Noon.AddDays(-1), 0), Started(Noon.AddDays(-8), 2)]);
        var variant = await _shop.AddAsync(new CampaignStepVariant { StepId = 1, Name = "Friendly", Share = 50 });
        await _shop.AddAllAsync([Touch(1, TouchState.Sent, variantId: variant.Id), Touch(2, TouchState.Sent), Touch(3, TouchState.Skipped), Touch(4, TouchState.Failed), Touch(5, TouchState.Unknown), Touch(6, TouchState.Sent, Noon.AddDays(-8))]);
        await _shop.AddAllAsync([Hit(1, true), Hit(1, true), Hit(2, false), Hit(0, true)]);
        await _shop.AddAllAsync([Order(1, 100, "EUR", clicked: true, back: 40), Order(2, 30, "USD", clicked: true, coupon: true), Order(3, 50, "EUR", coupon: true), Order(4, 70, "EUR", clicked: true, cancelled: true)]);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Every_figure_equals_a_count_by_hand() =>
        Assert.That(await AskAsync(queries => queries.FiguresAsync(Week)), Is.EqualTo(new ReportFigures(Episodes: 2, Reachable: 1, Sent: 2, Skipped: 1, Failed: 1, Unknown: 1, Clicked: 1)));

    [Test]
    public async Task Clicks_and_coupons_are_credited_apart_by_currency_and_net()
    {
        Assert.That(await AskAsync(queries => queries.ClickedThenBoughtAsync(Week)), Is.EqualTo(new[] { new CreditedOrders("EUR", 1, 60m, 0m), new CreditedOrders("USD", 1, 30m, 0m) }));
        Assert.That(await AskAsync(queries => queries.CouponUsedAsync(Week)), Is.EqualTo(new[] { new CreditedOrders("EUR", 1, 50m, 0m), new CreditedOrders("USD", 1, 30m, 0m) }));
    }

    [Test]
    public async Task Every_day_has_its_place_also_an_empty_one()
    {
        var days = await AskAsync(queries => queries.ByDayAsync(Week));

        Assert.That(days, Has.Count.EqualTo(7));
        Assert.That(days[^1], Is.EqualTo(new DayFigures(Noon.Date, 1, 2)));
        Assert.That(days.Sum(day => day.Episodes), Is.EqualTo(2));
    }

    [Test]
    public async Task The_export_has_a_line_for_each_touch_of_the_period()
    {
        await using var scope = _shop.Scope();
        using var file = new MemoryStream();

        await scope.Get<TouchExport>().WriteAsync(file, Week, CancellationToken.None);

        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(6));
        Assert.That(lines[0], Does.EndWith("touch,episode,campaign,step,channel,state,reason,recipient,due_utc,decided_utc,sent_utc,delivered_utc,variant"));
        Assert.That(lines[1], Does.EndWith(",Friendly"));
        Assert.That(lines.Skip(2), Has.All.EndWith(","));
    }

    private async Task<T> AskAsync<T>(Func<ReportQueries, Task<T>> ask)
    {
        await using var scope = _shop.Scope();
        return await ask(scope.Get<ReportQueries>());
    }

    private static Episode Started(DateTime utc, int recipientId) => new() { OpenKey = $"t:{utc.Ticks}", StartedUtc = utc, LastActivityUtc = utc, RecipientId = recipientId };

    private static Touch Touch(int episode, TouchState state, DateTime? decided = null, int variantId = 0) =>
        new() { EpisodeId = episode, CampaignId = 1, StepId = 1, StepNumber = 1, VariantId = variantId, ChannelId = 1, StateId = (int)state, DueUtc = Noon, DecidedUtc = decided ?? Noon };

    private static Click Hit(int touch, bool human) => new() { TouchId = touch, IsHuman = human, ClickedUtc = Noon };

    private static Conversion Order(int id, decimal amount, string currency, bool clicked = false, bool coupon = false, decimal back = 0, bool cancelled = false) => new()
    {
        OrderId = id, Amount = amount, TakenBack = back, CurrencyCode = currency, ClickedThenBought = clicked, CouponUsed = coupon, OrderedUtc = Noon, CancelledUtc = cancelled ? Noon : null,
    };
}
