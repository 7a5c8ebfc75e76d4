using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Gdpr;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

public sealed class PersonalDataEraserTests
{
    private const string Email = "Forget.Me@example.test";
    private const string Key = "forget.me@example.test";
    private const int CustomerId = 4711;

    private MailShop _shop = null!;
    private LeftCart _cart = null!;

    [SetUp]
    public async Task LeaveAsync()
    {
        _shop = await MailShop.OpenAsync();
        await using var visit = _shop.Visit();
        var product = await visit.AddProductAsync();
        _cart = await _shop.LeaveCartAsync(Email, "Forget Me", lines: [product.Of(attributesXml: $"<Attributes><GiftCardInfo><RecipientEmail>{Email}</RecipientEmail></GiftCardInfo></Attributes>")]);
        await _shop.QueueAsync(_cart);
        visit.Enter();
        await visit.Get<RestoreLinkIssuer>().IssueAsync(_cart.Episode.Id, _cart.Recipient.Id, _cart.Touch.Id, 0, _shop.Main.Id, LinkOrigin.Test);
        await visit.Get<ConsentLedger>().GrantAsync(new ConsentRecord(_cart.Recipient.Id, Channel.Email, ConsentSource.CheckoutBox, _shop.Main.Id, Wording: "Yes", Page: "/cart"));
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task The_scan_finds_the_address_while_it_is_there() => Assert.That(await TextsWithAsync("forget"), Is.Not.Empty);

    [Test]
    public async Task No_table_holds_the_address_afterwards()
    {
        await EraseAsync();

        Assert.That(await TextsWithAsync("forget"), Is.Empty);
    }

    [Test]
    public async Task A_mail_that_has_left_goes_from_the_queues_history_as_well()
    {
        await _shop.RunQueueAsync();

        await EraseAsync();

        Assert.That(_shop.Sent, Has.Count.EqualTo(1));
        Assert.That(await TextsWithAsync("forget"), Is.Empty);
    }

    [Test]
    public async Task What_stays_is_a_hash_that_keeps_the_address_unwritten_to()
    {
        await EraseAsync();

        await using var visit = _shop.Visit();
        Assert.That(await visit.Get<SuppressionStore>().SuppressedAsync(Channel.Email, [Key]), Is.EquivalentTo(new[] { Key }));
        Assert.That(await visit.Get<SuppressionStore>().LiftAsync(Channel.Email, Key, SuppressionCause.Unsubscribed, SuppressionCause.NewsletterLeft), Is.False);
    }

    [Test]
    public async Task The_figures_stay_without_the_person()
    {
        await EraseAsync();

        await using var visit = _shop.Visit();
        var person = (await visit.RowsAsync<Recipient>()).Single();
        var episode = (await visit.RowsAsync<Episode>()).Single();
        Assert.Multiple(() =>
        {
            Assert.That(person.AddressKey, Is.EqualTo($"erased:{person.Id}"));
            Assert.That(person.ErasedUtc, Is.Not.Null);
            Assert.That(episode.State, Is.EqualTo(EpisodeState.Erased));
            Assert.That((Reason)_cart.Touch.ReasonId, Is.EqualTo((Reason)0));
        });
        Assert.That((Reason)(await _shop.TouchAsync(_cart)).ReasonId, Is.EqualTo(Reason.PersonErased));
        visit.Enter();
        Assert.That((await visit.RowsAsync<RestoreLink>()).Select(link => link.RevokedUtc), Has.All.Not.Null);
        Assert.That(await visit.RowsAsync<PreferenceLink>(), Is.Empty);
        Assert.That(await visit.RowsAsync<Consent>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task By_the_customer_record_alone_the_person_is_found_too()
    {
        await _shop.PersonAsync(Email, customerId: CustomerId);

        await using (var visit = _shop.Visit())
            await visit.Get<PersonalDataEraser>().EraseAsync(CustomerId, null);

        Assert.That(await TextsWithAsync("forget"), Is.Empty);
    }

    [Test]
    public async Task The_same_address_later_is_somebody_new_and_still_suppressed()
    {
        await EraseAsync();

        var again = await _shop.PersonAsync(Email);

        Assert.That(again.Id, Is.Not.EqualTo(_cart.Recipient.Id));
        await using var visit = _shop.Visit();
        Assert.That(await visit.Get<Refusals>().ReceivesAsync(again, Channel.Email, _shop.Main.Id), Is.False);
    }

    private async Task EraseAsync()
    {
        await using var visit = _shop.Visit();
        await visit.Get<IEventPublisher>().PublishAsync(new CustomerPermanentlyDeleted(CustomerId, Email));
    }

    /// <summary>Table.Column of every text in the shop that holds the word, in ours and in the platform's tables.</summary>
    private async Task<List<string>> TextsWithAsync(string word)
    {
        await using var visit = _shop.Visit();
        var found = new List<string>();
        foreach (var entity in EntityTypes())
        {
            var rows = (IEnumerable<BaseEntity>)await (dynamic)Rows.MakeGenericMethod(entity).Invoke(null, [visit])!;
            found.AddRange(from row in rows
                           from column in entity.GetProperties().Where(property => property.PropertyType == typeof(string))
                           where column.GetValue(row) is string text && text.Contains(word, StringComparison.OrdinalIgnoreCase)
                           select $"{entity.Name}.{column.Name}");
        }

        return [.. found.Distinct()];
    }

    private static MethodInfo Rows => typeof(PersonalDataEraserTests).GetMethod(nameof(AllAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static async Task<IEnumerable<BaseEntity>> AllAsync<T>(StandInScope visit) where T : BaseEntity =>
        await visit.Services.GetRequiredService<IRepository<T>>().GetAllAsync(query => query, includeDeleted: true);

    private static IEnumerable<Type> EntityTypes() =>
        new[] { typeof(QueuedEmail).Assembly, typeof(Recipient).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsClass: true, IsGenericType: false } && type.IsAssignableTo(typeof(BaseEntity)));
}
