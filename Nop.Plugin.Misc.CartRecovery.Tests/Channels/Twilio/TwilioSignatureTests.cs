using System.Text;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

/// <summary>The provider's own vectors.</summary>
internal sealed class TwilioSignatureTests
{
    private const string Key = "12345";
    private const string Body = """{"property": "value", "boolean": true}""";
    private const string BodyHash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

    private static readonly KeyValuePair<string, string>[] _call =
    [
        new("CallSid", "CA1234567890ABCDE"), new("From", "+14158675309"), new("Digits", "1234"), new("To", "+18005551212"), new("Caller", "+14158675309"),
    ];

    [TestCase("https://mycompany.com", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [TestCase("https://MyCompany.com", "g9IN/x4Cft2g517EjYvEvM/W7LU=")]
    [TestCase("https://MyCompany.com:1234", "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    [TestCase("https://mycompany.com:443", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [TestCase("https://mycompany.com:1234", "CYn1h0gLBdNxDGkKJg6hYohgeD8=")]
    [TestCase("http://mycompany.com:80", "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    [TestCase("http://mycompany.com", "OyGYPqTF6ztdbRNCvuQO/oPvqQ4=")]
    [TestCase("http://mycompany.com:1234", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=")]
    [TestCase("http://MyCompany.com", "XY7AlKOKL6im4yWyX84gldUrtis=")]
    [TestCase("http://username:password@MyCompany.com", "PJ08CxXr7KLPjEQCTc8LkUSMwSM=")]
    public void Each_published_address_has_its_published_signature(string host, string signature)
    {
        var url = host + "/myapp.php?foo=1&bar=2";

        Assert.That(TwilioSignature.Of(Key, url, _call), Is.EqualTo(signature));
        Assert.That(TwilioSignature.IsForm(Key, url, _call, signature), Is.True);
    }

    [TestCase("https://mycompany.com:1234", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", TestName = "With any port also the signature without one is taken")]
    [TestCase("https://mycompany.com:443", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", TestName = "With the scheme's own port also the signature without it is taken")]
    [TestCase("https://mycompany.com", "kvajT1Ptam85bY51eRf/AJRuM3w=", TestName = "Without a port also the signature with the scheme's own is taken")]
    [TestCase("http://mycompany.com", "0ZXoZLH/DfblKGATFgpif+LLRf4=", TestName = "So it is with http and 80")]
    public void Both_forms_of_an_address_are_taken(string host, string signature) =>
        Assert.That(TwilioSignature.IsForm(Key, host + "/myapp.php?foo=1&bar=2", _call, signature), Is.True);

    [TestCase("https://mycompany.com", "CYn1h0gLBdNxDGkKJg6hYohgeD8=", TestName = "The signature of another port is not taken")]
    [TestCase("http://mycompany.com", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", TestName = "The signature of https is not taken for http")]
    [TestCase("https://mycompany.com", "RSOYDt4T1cUTdK1PDd93/VVr8B9=", TestName = "A signature with another letter is not taken")]
    [TestCase("https://mycompany.com", "", TestName = "No signature is none")]
    [TestCase("https://mycompany.com", "not base64 at all, \u0000", TestName = "What is no base64 is no signature")]
    public void Other_signatures_are_refused(string host, string signature) =>
        Assert.That(TwilioSignature.IsForm(Key, host + "/myapp.php?foo=1&bar=2", _call, signature), Is.False);

    [Test]
    public void Another_key_another_value_and_a_missing_or_further_parameter_break_it()
    {
        const string url = "https://mycompany.com/myapp.php?foo=1&bar=2";
        const string good = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

        Assert.Multiple(() =>
        {
            Assert.That(TwilioSignature.IsForm("12346", url, _call, good), Is.False);
            Assert.That(TwilioSignature.IsForm("", url, _call, TwilioSignature.Of("", url, _call)), Is.False, "an account without a token signs nothing");
            Assert.That(TwilioSignature.IsForm(Key, url, [.. _call[..4], new("Caller", "+14158675308")], good), Is.False);
            Assert.That(TwilioSignature.IsForm(Key, url, _call[..4], good), Is.False);
            Assert.That(TwilioSignature.IsForm(Key, url, [.. _call, new("Extra", "")], good), Is.False);
        });
    }

    [Test]
    public void The_order_of_the_parameters_does_not_matter([Random(0, int.MaxValue, 10, Distinct = true)] int seed)
    {
        var shuffled = _call.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.That(TwilioSignature.IsForm(Key, "https://mycompany.com/myapp.php?foo=1&bar=2", shuffled, "RSOYDt4T1cUTdK1PDd93/VVr8B8="), Is.True);
    }

    [Test]
    public void A_name_that_comes_twice_is_refused_however_it_is_signed()
    {
        KeyValuePair<string, string>[] twice = [new("Body", "STOP"), new("body", "GO")];

        Assert.That(TwilioSignature.IsForm(Key, "https://mycompany.com/", twice, TwilioSignature.Of(Key, "https://mycompany.com/", twice)), Is.False);
    }

    [TestCase("https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256=", "a9nBmqA0ju/hNViExpshrM61xv4=")]
    [TestCase("https://mycompany.com/myapp.php?bodySHA256=", "y77kIzt2vzLz71DgmJGsen2scGs=")]
    public void A_body_that_is_no_form_is_signed_by_its_hash(string url, string signature)
    {
        var body = Encoding.UTF8.GetBytes(Body);

        Assert.Multiple(() =>
        {
            Assert.That(TwilioSignature.IsBody(Key, url + BodyHash, body, signature), Is.True);
            Assert.That(TwilioSignature.IsBody(Key, url + BodyHash, Encoding.UTF8.GetBytes(Body + " "), signature), Is.False, "another body");
            Assert.That(TwilioSignature.IsBody(Key, url + BodyHash[1..], body, signature), Is.False, "another hash");
            Assert.That(TwilioSignature.IsBody("x", url + BodyHash, body, signature), Is.False, "another key");
            Assert.That(TwilioSignature.IsBody(Key, url[..url.IndexOf('?', StringComparison.Ordinal)], body, signature), Is.False, "no hash");
        });
    }

    [TestCase("https://[::1]/a", "https://[::1]:443/a")]
    [TestCase("https://[::1]:8080/a", "https://[::1]/a")]
    [TestCase("https://user:pass@host/a?b=c:d", "https://user:pass@host:443/a?b=c:d")]
    [TestCase("http://host", "http://host:80")]
    public void The_port_is_looked_for_in_the_host_alone(string url, string other) => Assert.That(TwilioSignature.Forms(url), Is.EqualTo(new[] { url, other }));

    [Test]
    public void What_is_no_address_has_one_form_only() => Assert.That(TwilioSignature.Forms("/relative:80"), Is.EqualTo(new[] { "/relative:80" }));
}
