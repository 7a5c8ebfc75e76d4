using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class RepositoryTests(DatabaseKind kind) : DataFixture(kind)
{
    [Test]
    public async Task Insert_gives_an_id_and_publishes_after_the_row_is_there()
    {
        var email = new QueuedEmail { To = "a@example.test", Subject = "Insert", CreatedOnUtc = At(10) };

        await Repository<QueuedEmail>().InsertAsync(email);

        Assert.That(email.Id, Is.GreaterThan(0));
        Assert.That((await Repository<QueuedEmail>().GetByIdAsync(email.Id)).Subject, Is.EqualTo("Insert"));
        Assert.That(Published.Events, Has.Exactly(1).InstanceOf<EntityInsertedEvent<QueuedEmail>>());
    }

    private static DateTime At(int hour) => new(2026, 3, 1, hour, 0, 0, DateTimeKind.Utc);
}
