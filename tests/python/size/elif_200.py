def f(x):
    if x == 0:
        return "zero"
    elif x == 1:
        return "is 1"
    elif x == 2:
        return "is 2"
    elif x == 3:
        return "is 3"
    elif x == 4:
        return "is 4"
    elif x == 5:
        return "is 5"
    elif x == 6:
        return "is 6"
    elif x == 7:
        return "is 7"
    elif x == 8:
        return "is 8"
    elif x == 9:
        return "is 9"
    elif x == 10:
        return "is 10"
    elif x == 11:
        return "is 11"
    elif x == 12:
        return "is 12"
    elif x == 13:
        return "is 13"
    elif x == 14:
        return "is 14"
    elif x == 15:
        return "is 15"
    elif x == 16:
        return "is 16"
    elif x == 17:
        return "is 17"
    elif x == 18:
        return "is 18"
    elif x == 19:
        return "is 19"
    elif x == 20:
        return "is 20"
    elif x == 21:
        return "is 21"
    elif x == 22:
        return "is 22"
    elif x == 23:
        return "is 23"
    elif x == 24:
        return "is 24"
    elif x == 25:
        return "is 25"
    elif x == 26:
        return "is 26"
    elif x == 27:
        return "is 27"
    elif x == 28:
        return "is 28"
    elif x == 29:
        return "is 29"
    elif x == 30:
        return "is 30"
    elif x == 31:
        return "is 31"
    elif x == 32:
        return "is 32"
    elif x == 33:
        return "is 33"
    elif x == 34:
        return "is 34"
    elif x == 35:
        return "is 35"
    elif x == 36:
        return "is 36"
    elif x == 37:
        return "is 37"
    elif x == 38:
        return "is 38"
    elif x == 39:
        return "is 39"
    elif x == 40:
        return "is 40"
    elif x == 41:
        return "is 41"
    elif x == 42:
        return "is 42"
    elif x == 43:
        return "is 43"
    elif x == 44:
        return "is 44"
    elif x == 45:
        return "is 45"
    elif x == 46:
        return "is 46"
    elif x == 47:
        return "is 47"
    elif x == 48:
        return "is 48"
    elif x == 49:
        return "is 49"
    elif x == 50:
        return "is 50"
    elif x == 51:
        return "is 51"
    elif x == 52:
        return "is 52"
    elif x == 53:
        return "is 53"
    elif x == 54:
        return "is 54"
    elif x == 55:
        return "is 55"
    elif x == 56:
        return "is 56"
    elif x == 57:
        return "is 57"
    elif x == 58:
        return "is 58"
    elif x == 59:
        return "is 59"
    elif x == 60:
        return "is 60"
    elif x == 61:
        return "is 61"
    elif x == 62:
        return "is 62"
    elif x == 63:
        return "is 63"
    elif x == 64:
        return "is 64"
    elif x == 65:
        return "is 65"
    elif x == 66:
        return "is 66"
    elif x == 67:
        return "is 67"
    elif x == 68:
        return "is 68"
    elif x == 69:
        return "is 69"
    elif x == 70:
        return "is 70"
    elif x == 71:
        return "is 71"
    elif x == 72:
        return "is 72"
    elif x == 73:
        return "is 73"
    elif x == 74:
        return "is 74"
    elif x == 75:
        return "is 75"
    elif x == 76:
        return "is 76"
    elif x == 77:
        return "is 77"
    elif x == 78:
        return "is 78"
    elif x == 79:
        return "is 79"
    elif x == 80:
        return "is 80"
    elif x == 81:
        return "is 81"
    elif x == 82:
        return "is 82"
    elif x == 83:
        return "is 83"
    elif x == 84:
        return "is 84"
    elif x == 85:
        return "is 85"
    elif x == 86:
        return "is 86"
    elif x == 87:
        return "is 87"
    elif x == 88:
        return "is 88"
    elif x == 89:
        return "is 89"
    elif x == 90:
        return "is 90"
    elif x == 91:
        return "is 91"
    elif x == 92:
        return "is 92"
    elif x == 93:
        return "is 93"
    elif x == 94:
        return "is 94"
    elif x == 95:
        return "is 95"
    elif x == 96:
        return "is 96"
    elif x == 97:
        return "is 97"
    elif x == 98:
        return "is 98"
    elif x == 99:
        return "is 99"
    elif x == 100:
        return "is 100"
    elif x == 101:
        return "is 101"
    elif x == 102:
        return "is 102"
    elif x == 103:
        return "is 103"
    elif x == 104:
        return "is 104"
    elif x == 105:
        return "is 105"
    elif x == 106:
        return "is 106"
    elif x == 107:
        return "is 107"
    elif x == 108:
        return "is 108"
    elif x == 109:
        return "is 109"
    elif x == 110:
        return "is 110"
    elif x == 111:
        return "is 111"
    elif x == 112:
        return "is 112"
    elif x == 113:
        return "is 113"
    elif x == 114:
        return "is 114"
    elif x == 115:
        return "is 115"
    elif x == 116:
        return "is 116"
    elif x == 117:
        return "is 117"
    elif x == 118:
        return "is 118"
    elif x == 119:
        return "is 119"
    elif x == 120:
        return "is 120"
    elif x == 121:
        return "is 121"
    elif x == 122:
        return "is 122"
    elif x == 123:
        return "is 123"
    elif x == 124:
        return "is 124"
    elif x == 125:
        return "is 125"
    elif x == 126:
        return "is 126"
    elif x == 127:
        return "is 127"
    elif x == 128:
        return "is 128"
    elif x == 129:
        return "is 129"
    elif x == 130:
        return "is 130"
    elif x == 131:
        return "is 131"
    elif x == 132:
        return "is 132"
    elif x == 133:
        return "is 133"
    elif x == 134:
        return "is 134"
    elif x == 135:
        return "is 135"
    elif x == 136:
        return "is 136"
    elif x == 137:
        return "is 137"
    elif x == 138:
        return "is 138"
    elif x == 139:
        return "is 139"
    elif x == 140:
        return "is 140"
    elif x == 141:
        return "is 141"
    elif x == 142:
        return "is 142"
    elif x == 143:
        return "is 143"
    elif x == 144:
        return "is 144"
    elif x == 145:
        return "is 145"
    elif x == 146:
        return "is 146"
    elif x == 147:
        return "is 147"
    elif x == 148:
        return "is 148"
    elif x == 149:
        return "is 149"
    elif x == 150:
        return "is 150"
    elif x == 151:
        return "is 151"
    elif x == 152:
        return "is 152"
    elif x == 153:
        return "is 153"
    elif x == 154:
        return "is 154"
    elif x == 155:
        return "is 155"
    elif x == 156:
        return "is 156"
    elif x == 157:
        return "is 157"
    elif x == 158:
        return "is 158"
    elif x == 159:
        return "is 159"
    elif x == 160:
        return "is 160"
    elif x == 161:
        return "is 161"
    elif x == 162:
        return "is 162"
    elif x == 163:
        return "is 163"
    elif x == 164:
        return "is 164"
    elif x == 165:
        return "is 165"
    elif x == 166:
        return "is 166"
    elif x == 167:
        return "is 167"
    elif x == 168:
        return "is 168"
    elif x == 169:
        return "is 169"
    elif x == 170:
        return "is 170"
    elif x == 171:
        return "is 171"
    elif x == 172:
        return "is 172"
    elif x == 173:
        return "is 173"
    elif x == 174:
        return "is 174"
    elif x == 175:
        return "is 175"
    elif x == 176:
        return "is 176"
    elif x == 177:
        return "is 177"
    elif x == 178:
        return "is 178"
    elif x == 179:
        return "is 179"
    elif x == 180:
        return "is 180"
    elif x == 181:
        return "is 181"
    elif x == 182:
        return "is 182"
    elif x == 183:
        return "is 183"
    elif x == 184:
        return "is 184"
    elif x == 185:
        return "is 185"
    elif x == 186:
        return "is 186"
    elif x == 187:
        return "is 187"
    elif x == 188:
        return "is 188"
    elif x == 189:
        return "is 189"
    elif x == 190:
        return "is 190"
    elif x == 191:
        return "is 191"
    elif x == 192:
        return "is 192"
    elif x == 193:
        return "is 193"
    elif x == 194:
        return "is 194"
    elif x == 195:
        return "is 195"
    elif x == 196:
        return "is 196"
    elif x == 197:
        return "is 197"
    elif x == 198:
        return "is 198"
    elif x == 199:
        return "is 199"
    else:
        return "other"
print(f(0), f(1), f(150), f(199), f(200))
