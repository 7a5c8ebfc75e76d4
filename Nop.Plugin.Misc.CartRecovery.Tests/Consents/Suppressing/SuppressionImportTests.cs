using System.Text;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents.Suppressing;

internal sealed class SuppressionImportTests
{
    private static readonly Channel[] All = [Channel.Email, Channel.Sms, Channel.WhatsApp];

    private MailShop _shop = null!;
    private StandInScope _visit = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        await _shop.SetAsync(settings => settings.HomeCountry = "BR");
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task A_list_is_taken_over_by_hash_and_its_faults_are_told_by_line()
    {
        var import = await ReadAsync("contato;desde\r\njane@shop.example.com;1\r\n(11) 98765-4321\r\n\r\nnobody\r\n" + new string('9', 2000) + "\n", All);

        Assert.That((import.State, import.LinesRead, import.Added, import.Known, import.Problems), Is.EqualTo((SuppressionImportState.Done, 6, 3, 0, 2)));
        Assert.That(import.Report, Is.EqualTo("5:10 6:30"));
        var rows = await _visit.RowsAsync<Suppression>();
        Assert.That(rows.Select(row => ((Channel)row.ChannelId, (SuppressionCause)row.CauseId)), Is.EquivalentTo(new[] { (Channel.Email, SuppressionCause.Imported), (Channel.Sms, SuppressionCause.Imported), (Channel.WhatsApp, SuppressionCause.Imported) }));
        Assert.That((await _visit.Get<SuppressionStore>().SuppressedAsync(Channel.Sms, [ChannelKeys.OfPhone("+5511987654321")])).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Reading_it_again_adds_nothing()
    {
        const string List = "jane@shop.example.com\njohn@shop.example.com\njane@shop.example.com";
        await ReadAsync(List, All);

        var again = await ReadAsync(List, All);

        Assert.That((again.Added, again.Known), Is.EqualTo((0, 2)));
        Assert.That(await _visit.RowsAsync<Suppression>(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Only_the_chosen_channels_are_closed()
    {
        await ReadAsync("jane@shop.example.com\n+5511987654321", [Channel.WhatsApp]);

        Assert.That((await _visit.RowsAsync<Suppression>()).Select(row => (Channel)row.ChannelId), Is.EqualTo(new[] { Channel.WhatsApp }));
    }

    [Test]
    public async Task A_persons_own_refusal_is_outranked_and_an_erase_is_not()
    {
        var store = _visit.Get<SuppressionStore>();
        await store.AddAsync(Channel.Email, "left@shop.example.com", SuppressionCause.NewsletterLeft);
        await store.AddAsync(Channel.Email, "gone@shop.example.com", SuppressionCause.Erased);

        await ReadAsync("left@shop.example.com\ngone@shop.example.com", All);

        Assert.That((await _visit.RowsAsync<Suppression>()).Select(row => (SuppressionCause)row.CauseId), Is.EqualTo(new[] { SuppressionCause.Imported, SuppressionCause.Erased }));
    }

    [Test]
    public async Task A_large_list_never_stands_in_memory()
    {
        const int Lines = 20_000;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var import = await ReadAsync(new LineStream(Lines), [Channel.Email]);

        Assert.That((import.Added, import.LinesRead), Is.EqualTo((Lines, Lines)));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(20 * 1024 * 1024));
    }

    [Test]
    public async Task What_was_exported_can_be_read_in_elsewhere()
    {
        var store = _visit.Get<SuppressionStore>();
        await store.AddAsync(Channel.Email, "jane@shop.example.com", SuppressionCause.Unsubscribed);
        await store.AddAsync(Channel.WhatsApp, ChannelKeys.OfPhone("+40721123456"), SuppressionCause.Stopped);
        var file = new MemoryStream();
        await _visit.Get<SuppressionExport>().WriteAsync(file, CancellationToken.None);
        var text = Encoding.UTF8.GetString(file.ToArray());
        await using var other = await MailShop.OpenAsync();
        await using var visit = other.Visit();

        var import = await visit.Get<SuppressionImports>().BeginAsync("all.csv");
        await visit.Get<SuppressionImports>().ReadAsync(import, All, new MemoryStream(file.ToArray()), CancellationToken.None);

        Assert.That(text, Does.Not.Contain("jane").And.Contain(",email,Unsubscribed,").And.Contain(",whatsapp,Stopped,"));
        Assert.That((await visit.RowsAsync<Suppression>()).Select(row => ((Channel)row.ChannelId, row.AddressHash)),
            Is.EqualTo((await _visit.RowsAsync<Suppression>()).Select(row => ((Channel)row.ChannelId, row.AddressHash))));
    }

    [Test]
    public async Task A_word_typed_in_by_the_staff_overtakes_what_is_being_prepared()
    {
        var person = await _shop.PersonAsync("jane@shop.example.com");
        await _visit.AddAsync(new Episode { RecipientId = person.Id, OpenKey = "1", State = EpisodeState.Open, Version = 3 });

        var added = await _visit.Get<StaffSuppressions>().AddAsync(" Jane@shop.example.com ", All);

        Assert.That(added, Is.EqualTo(1));
        await using var after = _shop.Visit();
        Assert.That((await after.RowsAsync<Episode>()).Single().Version, Is.EqualTo(4));
        Assert.That((SuppressionCause)(await after.RowsAsync<Suppression>()).Single().CauseId, Is.EqualTo(SuppressionCause.Manual));
    }

    [TestCase(SuppressionCause.Manual, true)]
    [TestCase(SuppressionCause.Imported, true)]
    [TestCase(SuppressionCause.Unsubscribed, true)]
    [TestCase(SuppressionCause.Erased, false)]
    public async Task Everything_but_an_erase_can_be_lifted(SuppressionCause cause, bool lifted)
    {
        await _visit.Get<SuppressionStore>().AddAsync(Channel.Email, "jane@shop.example.com", cause);

        Assert.That(await _visit.Get<SuppressionQueries>().LiftAsync((await _visit.RowsAsync<Suppression>()).Single().Id), Is.EqualTo(lifted));
    }

    private Task<SuppressionImport> ReadAsync(string list, Channel[] channels) => ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), channels);

    private async Task<SuppressionImport> ReadAsync(Stream list, Channel[] channels)
    {
        var import = await _visit.Get<SuppressionImports>().BeginAsync("list.csv");
        await _visit.Get<SuppressionImports>().ReadAsync(import, channels, list, CancellationToken.None);
        return (await _visit.Get<SuppressionImportStore>().ByIdAsync(import.Id))!;
    }

    /// <summary>Lines that are made as they are read.</summary>
    private sealed class LineStream(int lines) : Stream
    {
        private int _next;
        private byte[] _rest = [];

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_rest.Length == 0 && _next < lines)
                _rest = Encoding.ASCII.GetBytes($"person{_next++}@shop.example.com\n");
            var take = Math.Min(count, _rest.Length);
            _rest.AsSpan(0, take).CopyTo(buffer.AsSpan(offset));
            _rest = _rest[take..];
            return take;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
