using System.Net;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

internal sealed class ContactEndpointTests
{
    [Test]
    public async Task Typed_address_is_tied_to_the_visitors_own_cart()
    {
        await using var host = await ContactHost.StartAsync();
        using var ana = await host.Visit().FilledAsync();
        using var eve = await host.Visit().FilledAsync();

        Assert.That(await ana.NoteAsync("Ana@Example.test", "+40 721 123 456"), Is.EqualTo(HttpStatusCode.NoContent));

        var recipient = (await host.RowsAsync<Recipient>()).Single();
        var episodes = await host.RowsAsync<Episode>();
        Assert.That((recipient.AddressKey, recipient.Phone), Is.EqualTo(("ana@example.test", "+40 721 123 456")));
        Assert.That(episodes.Select(episode => episode.RecipientId), Is.EqualTo(new[] { recipient.Id, 0 }));
        Assert.That(recipient.CustomerId, Is.EqualTo(episodes[0].CustomerId));
        Assert.That(await host.RowsAsync<Consent>(), Is.Empty);
    }

    [Test]
    public async Task Phone_alone_is_added_to_the_one_known_by_email()
    {
        await using var host = await ContactHost.StartAsync();
        using var ana = await host.Visit().FilledAsync();
        await ana.NoteAsync("ana@example.test");

        await ana.NoteAsync(phone: "0721 123 456");

        var recipient = (await host.RowsAsync<Recipient>()).Single();
        Assert.That((recipient.AddressKey, recipient.Phone), Is.EqualTo(("ana@example.test", "0721 123 456")));
    }

    [Test]
    public async Task Box_ticked_is_consent_with_words_and_page_and_unticked_takes_it_back()
    {
        await using var host = await ContactHost.StartAsync(settings => settings.ConsentWording = "Yes, write to me.");
        using var ana = await host.Visit().FilledAsync();
        await ana.NoteAsync("ana@example.test", consent: "false");
        Assert.That(await host.RowsAsync<Consent>(), Is.Empty);

        await ana.NoteAsync("ana@example.test", consent: "true", page: "/onepagecheckout?secret=1");
        await ana.NoteAsync("ana@example.test", consent: "true");
        await ana.NoteAsync("ana@example.test", consent: "false");

        var consents = await host.RowsAsync<Consent>();
        Assert.That(consents.Select(consent => consent.State), Is.EqualTo(new[] { ConsentState.Granted, ConsentState.Withdrawn }));
        Assert.That((consents[0].SourceId, consents[0].Wording, consents[0].Page, consents[0].Channel),
            Is.EqualTo(((int)ConsentSource.CheckoutBox, "Yes, write to me.", "/onepagecheckout", Channel.Email)));
    }

    [Test]
    public async Task Before_the_merchant_has_chosen_nothing_typed_is_kept()
    {
        await using var host = await ContactHost.StartAsync(settings => settings.ConsentModeId = 0);
        using var ana = await host.Visit().FilledAsync();

        Assert.That(await ana.NoteAsync("ana@example.test", consent: "true"), Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That(await host.RowsAsync<Recipient>(), Is.Empty);
    }

    [Test]
    public async Task Switched_off_it_keeps_nothing()
    {
        await using var host = await ContactHost.StartAsync(settings => settings.CaptureTypedContact = false);
        using var ana = await host.Visit().FilledAsync();

        await ana.NoteAsync("ana@example.test");

        Assert.That(await host.RowsAsync<Recipient>(), Is.Empty);
    }

    [Test]
    public async Task Notice_mode_writes_down_the_notice()
    {
        await using var host = await ContactHost.StartAsync(settings => settings.ConsentModeId = (int)ConsentMode.Notice);
        using var ana = await host.Visit().FilledAsync();

        await ana.NoteAsync("ana@example.test");

        var told = (await host.RowsAsync<Consent>()).Single();
        Assert.That((told.SourceId, told.Page), Is.EqualTo(((int)ConsentSource.Notice, "/checkout")));
        Assert.That(told.Wording, Does.StartWith("If you do not finish your order"));
    }

    [Test]
    public async Task Refuses_bad_addresses_missing_tokens_and_other_methods()
    {
        await using var host = await ContactHost.StartAsync();
        using var ana = await host.Visit().FilledAsync();

        Assert.That(await ana.NoteAsync("ana@example.test", token: false), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync("ana@"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync("ana@example.test,eve@example.test"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync(new string('a', 300) + "@example.test"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync("ana@example.test", page: new string('p', 500)), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync("ana@example.test", consent: "maybe"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync(), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ana.NoteAsync("ana@example.test", phone: new string('1', 20_000)), Is.AnyOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await ana.GetAsync(), Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(await host.RowsAsync<Recipient>(), Is.Empty);
    }

    [Test]
    public async Task Stranger_gets_the_same_answer_and_is_not_made_a_customer()
    {
        await using var host = await ContactHost.StartAsync();
        var customers = (await host.RowsAsync<Customer>()).Count;
        using var stranger = host.Visit();

        Assert.That(await stranger.NoteAsync("ana@example.test"), Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That(await host.RowsAsync<Customer>(), Has.Count.EqualTo(customers));
        Assert.That(await host.RowsAsync<Recipient>(), Is.Empty);
    }

    [Test]
    public async Task Too_many_from_one_visitor_are_refused_until_the_window_has_passed()
    {
        await using var host = await ContactHost.StartAsync();
        using var ana = await host.Visit().FilledAsync();
        for (var i = 0; i < CaptureRate.PerVisitor; i++)
            Assert.That(await ana.NoteAsync("ana@example.test"), Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That(await ana.NoteAsync("ana@example.test"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        host.Clock.Move(TimeSpan.FromMinutes(10));
        Assert.That(await ana.NoteAsync("ana@example.test"), Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task Too_many_from_one_address_are_refused_whoever_they_are()
    {
        await using var host = await ContactHost.StartAsync();
        using var flood = host.Visit();
        for (var i = 0; i < CaptureRate.PerAddress; i++)
            await flood.NoteAsync("ana@example.test");

        using var other = await host.Visit().FilledAsync();
        Assert.That(await other.NoteAsync("ana@example.test"), Is.EqualTo(HttpStatusCode.TooManyRequests));
    }
}
