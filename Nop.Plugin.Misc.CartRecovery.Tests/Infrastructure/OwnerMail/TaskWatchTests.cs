using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure.OwnerMail;

internal sealed class TaskWatchTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync(settings: settings => settings.OwnerEmail = "owner@shop.test");
        await using (var scope = _shop.Scope())
            await scope.Services.GetServices<IInstallationPart>().OfType<LocaleResources>().Single().EnsureAsync();
        await _shop.AddAsync(new ScheduleTask { Name = "Cart recovery", Type = CartRecoveryDefaults.TaskType, Seconds = 60, Enabled = true, LastEnabledUtc = _shop.NowUtc, LastSuccessUtc = _shop.NowUtc });
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task While_the_task_runs_an_order_tells_nobody()
    {
        await OrderedAsync();

        Assert.That(await _shop.RowsAsync<QueuedEmail>(), Is.Empty);
    }

    [Test]
    public async Task Orders_while_the_task_stands_still_tell_the_owner_once_a_day()
    {
        _shop.Clock.Move(TimeSpan.FromHours(1));
        for (var order = 0; order < 30; order++, _shop.Clock.Move(TimeSpan.FromHours(1)))
            await OrderedAsync();

        var mails = await _shop.RowsAsync<QueuedEmail>();
        Assert.That(mails.Select(mail => mail.To), Is.EqualTo(new[] { "owner@shop.test", "owner@shop.test" }));
        Assert.That(mails[0].Body, Does.Contain("60"));
    }

    [Test]
    public async Task Between_two_looks_an_order_costs_no_read()
    {
        await OrderedAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(14));
        await OrderedAsync();

        Assert.That(await _shop.RowsAsync<QueuedEmail>(), Is.Empty);
    }

    private async Task OrderedAsync()
    {
        await using var scope = _shop.Scope();
        await new TaskWatch(scope.Services).HandleEventAsync(new OrderPlacedEvent(new Order()));
    }
}
