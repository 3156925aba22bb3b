"""What the words before some digits say about them."""

from collections.abc import Iterable
from enum import IntEnum

from bot.features.phones.detection.folding import bare

CUES_TYPED = """
call ring phone tel telephone fone mob mobile cell text txt sms whatsapp whats wa zap dial
reach contact viber signal fax landline hotline ph num nums anrufen ruf handy
telefon fon mobil festnetz nummer rufnummer erreichbar appelle appelez appeler portable
fixe joindre numero tlf telefono movil celular llama llamame llamar fijo liga ligue ligar
fone telefone telemovel celular whats contato dzwon zadzwon komorka telefonu tel numer wew
फोन फन मोबाइल कॉल नंबर नबर नमबर call karo whatsapp فون موبائل کال نمبر هاتف جوال موبايل
اتصل رقمي تلفون واتساب فون
"""
GUARDS_TYPED = """
order ref refs reference tracking track parcel package shipment consignment collection
account acc acct sort iban bic swift card visa mastercard debit nhs ni nino passport ssn
ein itin case claim crime police court council housing benefits benefit booking invoice
receipt ticket id uid userid isbn issn ean upc gtin barcode serial imei meter mpan mprn gas
electric elec key prepay pin passcode password passwd pw pwd code wifi otp meeting zoom
teller version error sha md5 hash uc utr vat company charity registration licence license
loto lotto euromillions quina plate vin sku item product model batch lot member membership
student customer policy reservation confirmation amazon ebay royal hermes evri dpd dhl ups
fedex usps gtb uba zenith opay kuda moniepoint palmpay fcmb polaris fidelity sterling wema
bvn nin rrr coords coordinates lat lon lng gps score bp temps pesel nip regon krs dowod
konto konta rachunek rachunku przelew zamowienie zamowienia paczka paczki sygnatura sprawa
sprawy sendungsnummer sendung bestellnummer bestellung kundennummer aktenzeichen
vorgangsnummer steuernummer rechnungsnummer rechnung vertragsnummer kontonummer blz
artikelnummer versicherungsnummer ausweis paket commande dossier colis suivi facture compte
siret siren secu securite contrat allocataire caf billet reservation pedido rastreio
rastreamento encomenda cpf cnpj rg cep nis pis cnh agencia ag conta protocolo boleto nota
nif niss factura dni nie cuenta expediente seguimiento envio cedula matricula aadhaar
aadhar uidai pan ifsc upi gstin voter ration consumer epic cnic آرڈر شناختی اکاؤنٹ طلب حساب
هوية الهوية تتبع شحنة आधार खाता ऑर्डर खत
"""
SOFT_TYPED = """
no nr nos number numbers numero num numer number's is its it's the of for a my me our your
on at to das ist die der mein meine est le la mon es el mi jest to moj e o meu minha hai
mera meri है मेरा
"""


CUES, GUARDS, SOFT = (
    frozenset(map(bare, typed.split())) for typed in (CUES_TYPED, GUARDS_TYPED, SOFT_TYPED)
)


class Says(IntEnum):
    """Whether the words before speak of a telephone, of something else, or of neither."""

    OTHER = -1
    NOTHING = 0
    PHONE = 1


def says(before: Iterable[str]) -> Says:
    """Read the words before some digits, the nearest first; the nearest that says counts."""
    number = False
    for word in before:
        if word in GUARDS:
            return Says.OTHER
        if word in CUES and word not in SOFT:
            return Says.PHONE
        number = number or word in ("number", "numero", "numer", "nummer", "num")
    return Says.PHONE if number else Says.NOTHING
