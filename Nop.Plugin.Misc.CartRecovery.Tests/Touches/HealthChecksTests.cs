using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Localization;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class HealthChecksTests
{
    private TouchShop _shop = null!;
    private ScheduleTask _task = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync();
        _task = await _shop.AddAsync(new ScheduleTask
        {
            Name = CartRecoveryDefaults.TaskName, Type = CartRecoveryDefaults.TaskType, Seconds = 60, Enabled = true, LastEnabledUtc = _shop.NowUtc, LastSuccessUtc = _shop.NowUtc,
        });
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_shop_in_good_order_has_nothing_to_say() => Assert.That(await CheckAsync(), Is.Empty);

    [Test]
    public async Task A_task_is_late_after_more_than_three_periods()
    {
        _shop.Clock.Move(TimeSpan.FromSeconds(180));
        var inTime = await CheckAsync();
        _shop.Clock.Move(TimeSpan.FromSeconds(120));

        Assert.That(inTime, Is.Empty);
        Assert.That(await CheckAsync(), Is.EqualTo(new[] { "TaskLate(5)" }));
    }

    [Test]
    public async Task A_task_that_never_ran_is_off_or_missing_is_told_as_such()
    {
        await _shop.ChangeAsync<ScheduleTask>(_task.Id, task => task.LastSuccessUtc = null);
        var young = await CheckAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        var never = await CheckAsync();
        await _shop.ChangeAsync<ScheduleTask>(_task.Id, task => task.Enabled = false);
        var off = await CheckAsync();
        await _shop.ChangeAsync<ScheduleTask>(_task.Id, task => task.Type = "Other");

        Assert.That(young, Is.Empty);
        Assert.That(never.Concat(off).Concat(await CheckAsync()), Is.EqualTo(new[] { "TaskNeverRan()", "TaskOff()", "TaskMissing()" }));
    }

    [Test]
    public async Task A_channel_that_cannot_send_says_why_once()
    {
        _shop.Script.Problem = $"{CartRecoveryDefaults.LocalePrefix}.Health.Example";

        Assert.That(await CheckAsync(), Is.EqualTo(new[] { "Example()" }));
    }

    [Test]
    public async Task A_merchant_who_has_not_chosen_about_consent_is_reminded()
    {
        await using var scope = _shop.Scope();
        await scope.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { ConsentModeId = (int)ConsentMode.NotChosen });

        Assert.That(await CheckAsync(), Is.EqualTo(new[] { "ConsentModeNotChosen(Your store name)" }));
    }

    [Test]
    public async Task Orders_without_any_cart_noticed_are_suspicious()
    {
        for (var i = 0; i < 2; i++)
            await _shop.AddAsync(new Order { OrderGuid = Guid.NewGuid(), StoreId = 1, CreatedOnUtc = _shop.NowUtc });
        var two = await CheckAsync();
        await _shop.AddAsync(new Order { OrderGuid = Guid.NewGuid(), StoreId = 1, CreatedOnUtc = _shop.NowUtc });
        var three = await CheckAsync();
        await _shop.LeftCartAsync();

        Assert.That(two, Is.Empty);
        Assert.That(three, Is.EqualTo(new[] { "CaptureSilent(3,24)" }));
        Assert.That(await CheckAsync(), Is.Empty);
    }

    [Test]
    public async Task A_shop_that_ignores_discounts_makes_codes_useless()
    {
        await using var scope = _shop.Scope();
        await scope.Get<ISettingService>().SaveSettingAsync(new CatalogSettings { IgnoreDiscounts = true });

        Assert.That(await CheckAsync(), Is.EqualTo(new[] { "DiscountsIgnored()" }));
    }

    [Test]
    public async Task Services_of_another_plugin_are_named()
    {
        var discounts = Moq.Mock.Of<Nop.Services.Discounts.IDiscountService>();
        var services = new ServiceCollection().AddSingleton(discounts).BuildServiceProvider();
        var checks = new ShopChecks(discounts, new CouponProbe(services), Moq.Mock.Of<Nop.Services.Messages.IEmailSender>(), new CatalogSettings());

        Assert.That((await checks.CheckAsync()).Select(sentence => sentence.ResourceKey.Split('.')[^1]), Is.EqualTo(new[] { "DiscountServiceReplaced", "EmailSenderReplaced" }));
    }

    [Test]
    public async Task Discount_service_around_ours_is_no_trouble()
    {
        await using var scope = _shop.Scope();
        var ours = scope.Get<Nop.Services.Discounts.IDiscountService>();
        var around = new Moq.Mock<Nop.Services.Discounts.IDiscountService>();
        around.Setup(service => service.GetDiscountByIdAsync(Moq.It.IsAny<int>())).Returns((int id) => ours.GetDiscountByIdAsync(id));
        var probe = scope.Get<CouponProbe>();

        await around.Object.GetDiscountByIdAsync(CouponProbe.Question);

        Assert.That(probe.Heard, Is.True);
    }

    [Test]
    public void Every_sentence_has_its_words()
    {
        var texts = LocaleFiles.For("en-US");
        string[] names = ["TaskMissing", "TaskOff", "TaskNeverRan", "TaskLate", "ConsentModeNotChosen", "CaptureSilent", "DiscountServiceReplaced", "EmailSenderReplaced", "DiscountsIgnored"];

        Assert.That(names.Select(name => Sentence.Health(name).ResourceKey).Where(key => !texts.ContainsKey(key)), Is.Empty);
    }

    private async Task<string[]> CheckAsync()
    {
        await using var scope = _shop.Scope();
        return [.. (await scope.Get<HealthChecks>().CheckAsync()).Select(sentence => $"{sentence.ResourceKey.Split('.')[^1]}({string.Join(',', sentence.Arguments)})")];
    }
}
